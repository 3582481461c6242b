package dev.nd4jlessons.press;

/**
 * A link from a page.
 *
 * @param language of what it leads to
 * @param current whether that is the page itself
 */
public record Link(String name, String href, String language, boolean current) {}
