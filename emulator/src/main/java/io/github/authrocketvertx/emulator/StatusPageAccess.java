package io.github.authrocketvertx.emulator;

/** Who may open the status page, which shows what the emulator holds and can set its fault script. */
public enum StatusPageAccess {
    /** There is no status page. */
    OFF,
    /** Browsers on this machine, under one of its own names. */
    THIS_MACHINE,
    /** Whoever reaches the port: for a container, whose callers all come from outside. */
    ANYONE
}
