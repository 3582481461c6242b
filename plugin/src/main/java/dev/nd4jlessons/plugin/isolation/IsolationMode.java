package dev.nd4jlessons.plugin.isolation;

/** How much isolation a goal was asked for. */
public enum IsolationMode {
    /** None: the code is one's own. */
    NONE,
    /** As much as this machine can do. */
    AUTO,
    /** A sandbox that closes everything, or an error that says why there is none. */
    REQUIRED
}
