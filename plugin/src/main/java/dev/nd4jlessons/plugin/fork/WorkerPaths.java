package dev.nd4jlessons.plugin.fork;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a worker's classes come from.
 *
 * @param fixed the class path of its JVM: ND4J, and the worker itself
 * @param fresh where the classes of the course come from, the learner's first; loaded anew for every request
 */
public record WorkerPaths(List<Path> fixed, List<Path> fresh) {}
