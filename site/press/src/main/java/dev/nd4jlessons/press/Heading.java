package dev.nd4jlessons.press;

/**
 * A heading that the contents of a page lead to.
 *
 * @param level 2 or 3
 */
public record Heading(int level, String id, String text) {}
