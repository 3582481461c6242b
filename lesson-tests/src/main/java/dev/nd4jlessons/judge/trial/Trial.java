package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;
import dev.nd4jlessons.judge.learner.Implementation;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One aspect of one task being tried: it calls learner's code, watches the arrays, and notes what comes back. */
final class Trial {
    private final String task;
    private final Implementation implementation;
    private final DataType type;
    private final Random random;
    private final List<Observation> observations;
    private Sentinel sentinel = new Sentinel();

    Trial(String task, Implementation implementation, DataType type, Random random, List<Observation> observations) {
        this.task = task;
        this.implementation = implementation;
        this.type = type;
        this.random = random;
        this.observations = observations;
    }

    Implementation implementation() {
        return implementation;
    }

    DataType type() {
        return type;
    }

    /** Where this trial's random values come from. */
    Draw draw() {
        return new Draw(random);
    }

    Random random() {
        return random;
    }

    Sentinel sentinel() {
        return sentinel;
    }

    /** Forgets the arrays of the situation before. */
    void newSituation() {
        sentinel = new Sentinel();
    }

    /** Calls learner's code; whatever it throws ends the check, and so does an array that it changed. */
    <T> T call(Supplier<T> code) {
        T result;
        try {
            result = code.get();
        } catch (Throwable thrown) {
            throw new Stopped(Problems.thrown(thrown, task));
        }
        sentinel.verify();
        return result;
    }

    /** Calls learner's code that returns nothing. */
    void call(Runnable code) {
        call(() -> {
            code.run();
            return "done";
        });
    }

    /** An array for learner's code, watched under {@code name}. */
    INDArray hand(String name, Matrix values, Layout layout) {
        Layout.Placed placed = layout.place(values, type);
        sentinel.watch(name, placed.base());
        return placed.array();
    }

    /** Reads a tensor of learner's code and notes it. */
    void observe(String name, @Nullable INDArray actual, Expected expected, double tolerance, Facts facts) {
        int rows = expected.values().rows();
        Matrix read = Tensors.read(name, actual, rows, expected.values().columns(), type);
        observe(name, read, expected, tolerance, facts);
    }

    /** Notes a tensor that was read already. */
    void observe(String name, Matrix actual, Expected expected, double tolerance, Facts facts) {
        observations.add(new Observation(name, type, false, actual, expected, inType(tolerance), facts));
    }

    /** Notes a number that learner's code returned. */
    void observe(String name, double actual, Expected expected, double tolerance, Facts facts) {
        Matrix read = Matrix.scalar(actual);
        Tensors.requireFinite(name, read);
        observations.add(new Observation(name, type, true, read, expected, inType(tolerance), facts));
    }

    private double inType(double tolerance) {
        return type == DataType.FLOAT ? Tolerance.FLOAT : tolerance;
    }
}
