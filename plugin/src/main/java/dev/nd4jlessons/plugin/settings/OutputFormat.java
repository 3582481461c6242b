package dev.nd4jlessons.plugin.settings;

/** How a goal prints what it was asked for. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs: a JSON document, and nothing else. */
    JSON
}
