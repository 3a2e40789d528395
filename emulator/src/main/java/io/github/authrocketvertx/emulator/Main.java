package io.github.authrocketvertx.emulator;

/** Starts an emulator from the command line. */
public final class Main {

    private Main() {}

    /** Starts it; {@code --help} tells the options. */
    public static void main(String[] arguments) {}
}
