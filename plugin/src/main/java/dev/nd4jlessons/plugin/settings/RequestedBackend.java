package dev.nd4jlessons.plugin.settings;

/** What the user asks ND4J to run on. */
public enum RequestedBackend {
    /** A GPU if there is one that ND4J can use, else the CPU. */
    AUTO,
    /** The CPU. */
    CPU,
    /** A GPU, or an error that says why there is none. */
    CUDA
}
