package dev.nd4jlessons.plugin.submission;

import java.nio.file.Path;
import java.util.List;

/**
 * What one learner handed in, not read yet.
 *
 * @param name of the submission, without an archive's ending: unique among those of its folder
 * @param paths its folder, archive or files, to be read together
 */
public record HandedIn(String name, Identity identity, List<Path> paths) {}
