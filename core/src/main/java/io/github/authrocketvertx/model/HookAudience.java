package io.github.authrocketvertx.model;

/** About which users an app hook tells. */
public final class HookAudience extends OpenText {

    /** All; the default. */
    public static final HookAudience ALL = new HookAudience("all");

    /** People. */
    public static final HookAudience HUMAN = new HookAudience("human");

    /** API users. */
    public static final HookAudience API = new HookAudience("api");

    private HookAudience(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static HookAudience of(String text) {
        return switch (text) {
            case "all" -> ALL;
            case "human" -> HUMAN;
            case "api" -> API;
            default -> new HookAudience(text);
        };
    }
}
