package io.github.authrocketvertx.internal.json;

/** JSON that is not what was expected; its text names the place and never repeats a value, since it may be secret. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String path;

    MalformedJsonException(String problem) {
        this(problem, "");
    }

    private MalformedJsonException(String problem, String path) {
        super(problem + (path.isEmpty() ? "" : " at '" + path + "'"), null, false, false);
        this.problem = problem;
        this.path = path;
    }

    /** The same problem, seen from one level further out; the path is only built when something is wrong. */
    MalformedJsonException within(String name) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new MalformedJsonException(problem, name + separator + path);
    }

    /** The field that is wrong, such as {@code memberships[2].user_id}; empty for the whole. */
    public String path() {
        return path;
    }
}
