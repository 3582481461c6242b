package dev.nd4jlessons.judge.tasks.timer;

import static dev.nd4jlessons.judge.diagnosis.Mistake.everywhere;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Mistakes in timing products.
 *
 * <p>Facts, in seconds: timed [1, repeats]: each product after the warm-up, in order; "from the first": the same with the
 * first product of all as the first; launch; first: the work of the first product; "clock readings"; seconds: what was
 * returned.
 */
public final class TimerMistakes {
    private TimerMistakes() {}

    /** The catalogue. */
    public static List<Mistake> all() {
        return List.of(
                mistake("not-synchronized", f -> f.number("launch")),
                mistake("started-late", f -> middle(sorted(f.get("timed"))) - f.number("launch")),
                mistake("mean", f -> mean(f.get("timed"))),
                mistake("minimum", f -> sorted(f.get("timed"))[0]),
                mistake("maximum", f -> sorted(f.get("timed"))[f.get("timed").columns() - 1]),
                mistake("total", f -> f.get("timed").sum()),
                mistake("not-sorted", f -> middle(f.get("timed").values())),
                mistake("lower-middle", f -> at(f, (f.get("timed").columns() - 1) / 2)),
                mistake("upper-middle", f -> at(f, f.get("timed").columns() / 2)),
                mistake("no-warm-up", f -> middle(sorted(f.get("from the first")))),
                mistake("no-warm-up-mean", f -> mean(f.get("from the first"))),
                mistake("warm-up-not-awaited", TimerMistakes::notAwaited),
                mistake("nanoseconds", f -> 1e9 * middle(sorted(f.get("timed")))),
                mistake("milliseconds", f -> 1e3 * middle(sorted(f.get("timed")))),
                mistake("microseconds", f -> 1e6 * middle(sorted(f.get("timed")))),
                mistake("own-clock", TimerMistakes::ownClock));
    }

    private static Mistake mistake(String id, ToDoubleFunction<Facts> seconds) {
        return everywhere(id, f -> Matrix.scalar(seconds.applyAsDouble(f)));
    }

    private static double mean(Matrix seconds) {
        return seconds.sum() / seconds.columns();
    }

    private static double[] sorted(Matrix seconds) {
        double[] sorted = seconds.values().clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(Facts f, int index) {
        return sorted(f.get("timed"))[index];
    }

    private static double middle(double[] seconds) {
        return (seconds[(seconds.length - 1) / 2] + seconds[seconds.length / 2]) / 2;
    }

    /** The first timed product waited for what was left of the warm-up. */
    private static double notAwaited(Facts f) {
        Matrix seconds = f.get("timed").with(f.get("timed").values().clone());
        seconds.values()[0] += f.number("first") - f.number("launch");
        return middle(sorted(seconds));
    }

    /** Whatever it returned, it did not come from the device's clock. */
    private static double ownClock(Facts f) {
        return f.number("clock readings") == 0 ? f.number("seconds") : Double.NaN;
    }
}
