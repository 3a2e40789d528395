package io.github.authrocketvertx.model;

/** How an app hook tells of events. */
public final class HookType extends OpenText {

    /** By an HTTP request; the default. */
    public static final HookType WEBHOOK = new HookType("webhook");

    /** By an e-mail to the user. */
    public static final HookType EMAIL = new HookType("email");

    private HookType(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static HookType of(String text) {
        return switch (text) {
            case "webhook" -> WEBHOOK;
            case "email" -> EMAIL;
            default -> new HookType(text);
        };
    }
}
