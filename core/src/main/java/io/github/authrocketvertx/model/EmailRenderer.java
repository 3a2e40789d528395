package io.github.authrocketvertx.model;

/** How the text of an e-mail is made from its template. */
public final class EmailRenderer extends OpenText {

    /** The template is HTML. */
    public static final EmailRenderer HTML = new EmailRenderer("html");

    /** The template is HTML, and a plain text is made of it as well. */
    public static final EmailRenderer HTML_AND_TEXT = new EmailRenderer("html+text");

    /** The template is Markdown; the default. */
    public static final EmailRenderer MARKDOWN = new EmailRenderer("markdown");

    /** The template is plain text. */
    public static final EmailRenderer TEXT = new EmailRenderer("text");

    private EmailRenderer(String text) {
        super(text);
    }

    /** The value with this text: a constant of this class where it is known, a new value otherwise. */
    public static EmailRenderer of(String text) {
        return switch (text) {
            case "html" -> HTML;
            case "html+text" -> HTML_AND_TEXT;
            case "markdown" -> MARKDOWN;
            case "text" -> TEXT;
            default -> new EmailRenderer(text);
        };
    }
}
