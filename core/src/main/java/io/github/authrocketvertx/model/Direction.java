package io.github.authrocketvertx.model;

/** The order of a list. */
public final class Direction extends OpenText {

    /** Smallest first. */
    public static final Direction ASCENDING = new Direction("asc");

    /** Largest first. */
    public static final Direction DESCENDING = new Direction("desc");

    private Direction(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static Direction of(String text) {
        return switch (text) {
            case "asc" -> ASCENDING;
            case "desc" -> DESCENDING;
            default -> new Direction(text);
        };
    }
}
