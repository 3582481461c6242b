package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a worker's program tells, read by place; what is not there as it should be is as good as nothing. */
public final class Entry {
    private final List<Value> values;

    private Entry(List<Value> values) {
        this.values = values;
    }

    /** The list {@code value}; an empty one if it is none. */
    public static Entry of(Value value) {
        return new Entry(value instanceof Value.Many many ? many.values() : List.of());
    }

    /** How long it is. */
    public int size() {
        return values.size();
    }

    /** A text; empty if there is none. */
    public String text(int i) {
        return at(i) instanceof Value.Text text ? text.value() : "";
    }

    /** A text; null if there is none. */
    public @Nullable String textOrNull(int i) {
        return at(i) instanceof Value.Text text ? text.value() : null;
    }

    /** A whole number; 0 if there is none. */
    public long whole(int i) {
        return at(i) instanceof Value.Whole whole ? whole.value() : 0;
    }

    /** A number; NaN if there is none. */
    public double real(int i) {
        return at(i) instanceof Value.Real real ? real.value() : Double.NaN;
    }

    /** A number; null if there is none, or no finite one. */
    public @Nullable Double finite(int i) {
        double value = real(i);
        return Double.isFinite(value) ? (Double) value : null;
    }

    /** Numbers; none if there are none. */
    public double[] reals(int i) {
        return at(i) instanceof Value.Reals reals ? reals.values() : new double[0];
    }

    /** A list. */
    public Entry entry(int i) {
        return of(at(i));
    }

    private Value at(int i) {
        return i < values.size() ? values.get(i) : new Value.Nothing();
    }
}
