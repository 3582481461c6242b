package dev.nd4jlessons.plugin.submission;

import java.util.List;

/**
 * The submissions in a folder of many.
 *
 * @param system whose layout it has
 * @param submissions by name
 * @param ignored what else lies there
 */
public record Listing(Identity.LearningSystem system, List<HandedIn> submissions, List<Note> ignored) {}
