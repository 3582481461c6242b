package dev.nd4jlessons.events;

import java.util.List;

/**
 * An implementation of a task that is tried in a proof of the checks.
 *
 * @param id its name in the answer
 * @param classes the folders of its task classes, an earlier one's first
 */
public record Candidate(String id, String task, List<String> classes) {}
