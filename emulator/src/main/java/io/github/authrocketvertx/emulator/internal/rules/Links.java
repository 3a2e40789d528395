package io.github.authrocketvertx.emulator.internal.rules;

/** Where the emulator itself can be reached, which is known only once it listens. Safe for several threads. */
public final class Links {

    private volatile String loginRocket = "https://localhost/";

    /** Tells where LoginRocket listens, with a slash at the end and without a version. */
    public void loginRocket(String url) {
        this.loginRocket = url;
    }

    /** Where LoginRocket listens, with a slash at the end and without a version. */
    public String loginRocket() {
        return loginRocket;
    }
}
