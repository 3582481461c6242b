package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Whether ND4J computes here what it should: a product, an operation on each element and a sum, each compared with plain
 * Java in double.
 *
 * <p>A build without code for a GPU loads well, and its first kernel fails; others have returned zeros.
 */
final class BackendTrial {
    private static final int ROWS = 48;
    private static final int INNER = 64;
    private static final int COLUMNS = 40;

    /** A sum of 64 terms in float32 is off by less than 64 units of 2^-24, relative to the sum of their magnitudes. */
    private static final double TOLERANCE = INNER * Math.pow(2, -24);

    private final Session session;
    private final Events events;

    BackendTrial(Session session, Events events) {
        this.session = session;
        this.events = events;
    }

    void run() {
        SplittableRandom random = new SplittableRandom(42);
        Matrix a = matrix(ROWS, INNER, random);
        Matrix b = matrix(INNER, COLUMNS, random);
        Matrix c = matrix(ROWS, INNER, random);
        ArrayRef x = array(a);
        ArrayRef y = array(b);
        ArrayRef z = array(c);
        tell("product", a.times(b), session.call(x.id(), "mmul", y.asValue()));
        int product = session.call(x.id(), "mul", z.asValue());
        tell("element-wise", a.hadamard(c).plus(c), session.call(product, "addi", z.asValue()));
        tell("reduction", a.sumOverColumns(), session.call(x.id(), "sum", new Value.Wholes(new long[] {1})));
    }

    private void tell(String operation, Matrix expected, int call) {
        double[] values = values(ArrayRef.of(session, session.value(call)));
        double worst = values.length == expected.values().length ? 0 : Double.NaN;
        for (int i = 0; i < values.length && !Double.isNaN(worst); i++) {
            worst = Math.max(worst, Math.abs(values[i] - expected.values()[i]) / INNER); // if one is NaN, the result is
        }
        events.tell(new Event.Computed(operation, Double.isFinite(worst) ? worst : null, TOLERANCE));
    }

    private static double[] values(@Nullable ArrayRef array) {
        Reading reading = array == null ? null : array.reading();
        return reading == null || reading.values() == null ? new double[0] : reading.values();
    }

    /** Numbers from -1 to 1 that float32 holds exactly. */
    private static Matrix matrix(int rows, int columns, SplittableRandom random) {
        double[] values =
                random.doubles((long) rows * columns, -1, 1).map(v -> (float) v).toArray();
        return new Matrix(rows, columns, values);
    }

    private ArrayRef array(Matrix matrix) {
        return session.place(matrix, Layout.ROWS, ElementType.FLOAT);
    }
}
