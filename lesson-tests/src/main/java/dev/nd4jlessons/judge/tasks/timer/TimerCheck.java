package dev.nd4jlessons.judge.tasks.timer;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.learner.LearnerTimer;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks {@code MatmulTimer.medianSeconds} on a device with virtual time, by the seconds that it returns. */
public record TimerCheck(String number) implements TaskCheck {
    private static final double NANO = 1e-9;
    private static final int[] REPEATS = {5, 4, 1, 2, 7};

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.SHAPES, Aspect.REPEATED);
    }

    @Override
    public List<Mistake> mistakes() {
        return TimerMistakes.all();
    }

    @Override
    public void run(Aspect aspect, Trial trial) {
        if (aspect == Aspect.SHAPES) {
            for (int repeats : REPEATS) {
                measure(trial, newTimer(trial), repeats);
            }
        } else {
            LearnerTimer timer = newTimer(trial);
            measure(trial, timer, 3);
            measure(trial, timer, 3);
        }
    }

    private static LearnerTimer newTimer(Trial trial) {
        return trial.call(() -> trial.implementation().matmulTimer());
    }

    private static void measure(Trial trial, LearnerTimer timer, int repeats) {
        VirtualDevice device = new VirtualDevice(trial.random());
        Session session = trial.implementation().session();
        Value part = new Value.Ref(session.part(VirtualDevice.TYPE, device::call));
        double seconds = trial.call(() -> timer.medianSeconds(part, repeats)).number();
        int started = device.durations().size();
        for (int missing = started; missing <= repeats; missing++) {
            device.multiply();
        }
        Matrix timed = seconds(device, Math.max(started, repeats + 1) - repeats, repeats);
        Facts facts = Facts.none()
                .with("timed", timed)
                .with("from the first", seconds(device, 0, repeats))
                .with("launch", VirtualDevice.LAUNCH * NANO)
                .with("first", device.durations().get(0) * NANO)
                .with("repeats", repeats)
                .with("clock readings", device.clockReadings())
                .with("seconds", seconds);
        Matrix right = Matrix.scalar(median(timed));
        String name = "medianSeconds(device, " + repeats + ")";
        trial.observe(name, seconds, Expected.exact(right, right), Tolerance.TIME, facts);
    }

    /** What {@code count} products from {@code from} take when each is timed to its end. */
    private static Matrix seconds(VirtualDevice device, int from, int count) {
        double[] seconds = device.durations().subList(from, from + count).stream()
                .mapToDouble(nanos -> (VirtualDevice.LAUNCH + nanos) * NANO)
                .toArray();
        return new Matrix(1, count, seconds);
    }

    private static double median(Matrix timed) {
        double[] sorted = timed.values().clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
