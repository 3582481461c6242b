package dev.nd4jlessons.press;

import java.util.List;

/** A part of the menu under its name. */
public record Menu(String name, List<Link> items) {}
