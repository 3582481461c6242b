package dev.nd4jlessons.channel;

/** How the elements of an array lie in memory: what an array means does not depend on it. */
public enum Layout {
    /** Row by row, on its own. */
    ROWS,
    /** Column by column, ND4J's 'f' order. */
    COLUMNS,
    /** The transposed view of an array. */
    TRANSPOSED,
    /** A slice of a larger array, whose other elements are none of learner's business. */
    SLICE
}
