package dev.nd4jlessons.plugin.loop;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.progress.SourceText;
import dev.nd4jlessons.plugin.progress.Standing;
import java.nio.file.Path;
import java.util.List;

/** Shows how the solution differs from what the learner wrote, once that has passed. */
public final class SolutionDiff {
    private static final int CONTEXT = 3;

    private final Desk desk;

    /** Shows solutions of the tasks of {@code desk}. */
    public SolutionDiff(Desk desk) {
        this.desk = desk;
    }

    /** Prints the difference as a unified diff; throws {@link FixableException} if it is too early. */
    public void print(Task task) {
        Standing standing = desk.standings().of(task.number());
        desk.warn();
        if (!standing.isDone() && !desk.here().settings().force()) {
            throw new FixableException(
                    desk.message("solution.not-yet", task.number(), task.name(), desk.state(standing), task.lesson()));
        }
        CourseRoot root = desk.here().root();
        Path file = root.learner().sources().resolve(task.file());
        List<String> diff = diff(root.name(file), SourceText.of(file).text(), task);
        if (diff.isEmpty()) {
            desk.out().accept(desk.message("solution.same", root.name(file)));
        }
        diff.forEach(desk.out());
    }

    private static List<String> diff(String name, String own, Task task) {
        List<String> lines = own.lines().toList();
        List<String> solved = new ShippedTask(task).solved().lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                name, "solution/" + task.file(), lines, DiffUtils.diff(lines, solved), CONTEXT);
    }
}
