package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Result;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the tensors of the step that runs, and the first of all that is wrong; after that it looks at nothing more. */
final class Ledger {
    private final double tolerance;
    private final int lastLoss;
    private final Map<String, Matrix> tensors = new HashMap<>();
    private int step = -1;
    private boolean open = true;
    private @Nullable Fault fault;

    /**
     * Lets an element lie {@code tolerance} times its terms from what it should be.
     *
     * @param lastLoss the step whose loss is the last number to look at
     */
    Ledger(double tolerance, int lastLoss) {
        this.tolerance = tolerance;
        this.lastLoss = lastLoss;
    }

    /** Whether anything is still looked for. */
    boolean isOpen() {
        return open;
    }

    /** The loss of this step is known, and what comes after the last one explains nothing. */
    void lossTold() {
        if (step >= lastLoss) {
            open = false;
        }
    }

    /** The first tensor that is wrong; null if there was none. */
    @Nullable
    Fault fault() {
        return fault;
    }

    int step() {
        return step;
    }

    /** A new step: what was known of the one before is stale. */
    void nextStep() {
        step++;
        tensors.clear();
    }

    /** Notes a tensor that is right by definition, as a mini-batch is. */
    void know(String tensor, Matrix values) {
        tensors.put(tensor, values);
    }

    /** Whether {@code tensor} was computed in this step. */
    boolean knows(String tensor) {
        return tensors.containsKey(tensor);
    }

    /**
     * Reads a tensor that {@code site} hands on; it is to be the one that was computed before.
     *
     * @return its values; null if they are wrong, which is then the fault
     */
    @Nullable
    Matrix handed(Site site, String tensor, @Nullable ArrayRef array) {
        Matrix computed = tensors.get(tensor);
        if (computed == null) {
            missing(site, tensor);
            return null;
        }
        return computed(site, tensor, array, Claim.same(computed));
    }

    /**
     * Reads a tensor that {@code site} computes, compares it with {@code right}, and notes it.
     *
     * @return its values; null if they are wrong, which is then the fault
     */
    @Nullable
    Matrix computed(Site site, String tensor, @Nullable ArrayRef array, Claim right) {
        Reading reading = array == null ? null : array.reading();
        if (reading == null) {
            missing(site, tensor);
            return null;
        }
        if (!Arrays.equals(reading.shape(), right.value().shape()) || reading.values() == null) {
            blame(Fault.Kind.SHAPE, site, tensor, Arrays.toString(reading.shape()), null, null);
            return null;
        }
        Matrix values = right.value().with(reading.values());
        compare(Fault.Kind.VALUE, site, tensor, values, right);
        know(tensor, values);
        return open ? values : null;
    }

    /** Compares a number that {@code site} computes. */
    void computed(Site site, String tensor, double number, Claim right) {
        Matrix value = Matrix.scalar(number);
        compare(Fault.Kind.VALUE, site, tensor, value, right);
        know(tensor, value);
    }

    /** Compares a number that {@code site} hands on. */
    void handed(Site site, String tensor, double number) {
        Matrix computed = tensors.get(tensor);
        if (computed == null) {
            missing(site, tensor);
        } else {
            computed(site, tensor, number, Claim.same(computed));
        }
    }

    /** Compares parameters, which {@code site} may only read. */
    void unchanged(Site site, List<String> names, List<Matrix> before, List<Matrix> after) {
        for (int i = 0; i < names.size() && open; i++) {
            Matrix none = Matrix.zeros(before.get(i).rows(), before.get(i).columns());
            compare(Fault.Kind.CHANGED, site, names.get(i), after.get(i), new Claim(before.get(i), none));
        }
    }

    /** Something that {@code site} should have done was not done. */
    void missing(Site site, String tensor) {
        blame(Fault.Kind.MISSING, site, tensor, "", null, null);
    }

    /** Has learner's code called; if it throws, {@code tensor} is what {@code site} did not come to compute. */
    Result calling(Site site, Supplier<String> tensor, Supplier<Result> code) {
        try {
            Result result = code.get();
            result.array();
            return result;
        } catch (Threw thrown) {
            missing(site, tensor.get());
            throw thrown;
        }
    }

    private void compare(Fault.Kind kind, Site site, String tensor, Matrix actual, Claim right) {
        int worst = -1;
        double largest = 0;
        for (int i = 0; i < actual.values().length; i++) {
            double difference = Math.abs(actual.values()[i] - right.value().values()[i]);
            if (!(difference <= tolerance * right.terms().values()[i]) && !(difference <= largest)) {
                worst = i;
                largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
            }
        }
        if (worst >= 0) {
            String index = actual.values().length == 1
                    ? ""
                    : "[" + worst / actual.columns() + ", " + worst % actual.columns() + "]";
            blame(
                    kind,
                    site,
                    tensor,
                    index,
                    actual.values()[worst],
                    right.value().values()[worst]);
        }
    }

    private void blame(
            Fault.Kind kind,
            Site site,
            String tensor,
            String index,
            @Nullable Double actual,
            @Nullable Double expected) {
        if (open) {
            fault = new Fault(
                    kind, step, tensor, site.className(), site.method(), index, finite(actual), finite(expected));
            open = false;
        }
    }

    private static @Nullable Double finite(@Nullable Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }
}
