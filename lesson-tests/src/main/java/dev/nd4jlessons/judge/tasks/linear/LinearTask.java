package dev.nd4jlessons.judge.tasks.linear;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.tasks.layer.LayerCheck;
import org.jspecify.annotations.Nullable;

/** {@code Linear}: {@code y = x W^T + b}. */
public final class LinearTask {
    private LinearTask() {}

    /** The check of the task {@code number}. */
    public static TaskCheck check(String number) {
        return new LayerCheck(
                number,
                new LinearReference(),
                LinearMistakes.all(),
                LinearMistakes.recognisers(),
                new LinearOnPaper(),
                LinearTask::derivative);
    }

    private static @Nullable Derivative derivative(String name, Facts f) {
        if (!f.has("dy")) {
            return null;
        }
        Matrix x = f.get("x");
        Matrix w = f.get("W");
        Matrix b = f.get("b");
        Matrix dy = f.get("dy");
        return switch (name) {
            case "dx" -> new Derivative(at -> at.times(w.transpose()).plus(b), x, dy, dy.times(w));
            case "dW" ->
                new Derivative(
                        at -> x.times(at.transpose()).plus(b),
                        w,
                        dy,
                        dy.transpose().times(x));
            case "db" -> new Derivative(at -> x.times(w.transpose()).plus(at), b, dy, dy.sumOverRows());
            default -> null;
        };
    }
}
