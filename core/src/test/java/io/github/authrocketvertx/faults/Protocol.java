package io.github.authrocketvertx.faults;

/** What client and server agree upon. */
public enum Protocol {
    HTTP_1("HTTP/1.1", "http/1.1"),
    HTTP_2("HTTP/2", "h2");

    private final String label;
    private final String alpn;

    Protocol(String label, String alpn) {
        this.label = label;
        this.alpn = alpn;
    }

    String alpn() {
        return alpn;
    }

    @Override
    public String toString() {
        return label;
    }
}
