package dev.nd4jlessons.plugin.compile;

import java.nio.file.Path;

/**
 * An error of the compiler.
 *
 * @param file the source file
 * @param line from 1; 0 where it is the whole file
 * @param text what javac says, with the line and a mark below the place
 */
public record CompileError(Path file, long line, String text) {}
