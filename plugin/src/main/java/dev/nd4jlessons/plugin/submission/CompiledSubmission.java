package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of a submission.
 *
 * @param classes class files by the names of their classes: of every task, as shipped where there is no source or none
 *     that compiles, and of the helpers
 * @param faults the sources that do not compile; none of their classes is among these
 */
public record CompiledSubmission(Map<String, byte[]> classes, List<CompileFault> faults) {
    /** Why the class of {@code task} is the shipped one though there is a source; empty if that compiled, or is missing. */
    public Optional<CompileFault> fault(Task task) {
        return faults.stream().filter(fault -> fault.source().holds(task)).findFirst();
    }
}
