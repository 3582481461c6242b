package dev.nd4jlessons.plugin.prove;

import java.nio.file.Path;
import java.util.List;

/**
 * An implementation of a task that is put through its check.
 *
 * @param classes folders of classes, an earlier one's first
 */
record Candidate(String id, String task, List<Path> classes) {}
