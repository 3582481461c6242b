package dev.nd4jlessons.judge.tasks.relu;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.tasks.layer.LayerCheck;
import org.jspecify.annotations.Nullable;

/** {@code Relu}: {@code y = max(x, 0)}. */
public final class ReluTask {
    private ReluTask() {}

    /** The check of the task {@code number}. */
    public static TaskCheck check(String number) {
        return new LayerCheck(
                number,
                new ReluReference(),
                ReluMistakes.all(),
                ReluMistakes.recognisers(),
                new ReluOnPaper(),
                ReluTask::derivative);
    }

    private static @Nullable Derivative derivative(String name, Facts f) {
        if (!name.equals("dx")) {
            return null;
        }
        Matrix slope = f.get("x").map(x -> x > 0 ? 1 : 0);
        return new Derivative(
                at -> at.map(x -> Math.max(x, 0)),
                f.get("x"),
                f.get("dy"),
                f.get("dy").hadamard(slope));
    }
}
