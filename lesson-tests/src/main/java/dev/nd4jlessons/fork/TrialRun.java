package dev.nd4jlessons.fork;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Event;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * Whether ND4J loads here and computes what it should: a product, an operation on each element and a sum, each compared
 * with plain Java in double.
 *
 * <p>A build without code for a GPU loads well, and its first kernel fails; others have returned zeros.
 */
final class TrialRun {
    /** The classes of native code of a CUDA backend, whose failure to load names the library that is missing. */
    private static final String[] NATIVE_CLASSES = {
        "org.bytedeco.cuda.global.cudart",
        "org.bytedeco.cuda.global.cublas",
        "org.bytedeco.cuda.global.cusolver",
        "org.nd4j.linalg.jcublas.bindings.Nd4jCuda",
        "org.nd4j.nativeblas.Nd4jCuda"
    };

    private static final String CUDA_BACKEND = "org.nd4j.linalg.jcublas.JCublasBackend";

    private static final int ROWS = 48;
    private static final int INNER = 64;
    private static final int COLUMNS = 40;

    /** A sum of 64 terms in float32 is off by less than 64 units of 2^-24, relative to the sum of their magnitudes. */
    private static final double TOLERANCE = INNER * Math.pow(2, -24);

    private final Events events;

    TrialRun(Events events) {
        this.events = events;
    }

    /** Loads what ND4J would and asks its CUDA backend for a GPU; ND4J would word a failure as the absence of any backend. */
    static void loadNativeCode() throws ReflectiveOperationException {
        for (String name : NATIVE_CLASSES) {
            if (isThere(name)) {
                Loader.load(Class.forName(name, false, TrialRun.class.getClassLoader()));
            }
        }
        if (isThere(CUDA_BACKEND)) {
            Class.forName(CUDA_BACKEND)
                    .asSubclass(Nd4jBackend.class)
                    .getDeclaredConstructor()
                    .newInstance()
                    .canRun();
        }
    }

    private static boolean isThere(String name) {
        return TrialRun.class.getResource("/" + name.replace('.', '/') + ".class") != null;
    }

    void run() {
        SplittableRandom random = new SplittableRandom(42);
        Matrix a = matrix(ROWS, INNER, random);
        Matrix b = matrix(INNER, COLUMNS, random);
        Matrix c = matrix(ROWS, INNER, random);
        INDArray x = array(a);
        INDArray y = array(b);
        INDArray z = array(c);
        tell("product", a.times(b), x.mmul(y));
        tell("element-wise", elementWise(a, c), x.mul(z).addi(z));
        tell("reduction", sums(a), x.sum(1).reshape(ROWS, 1));
    }

    private void tell(String operation, Matrix expected, INDArray actual) {
        double[] values = actual.dup('c').data().asDouble();
        double worst = values.length == expected.values().length ? 0 : Double.NaN;
        for (int i = 0; i < values.length && !Double.isNaN(worst); i++) {
            worst = Math.max(worst, Math.abs(values[i] - expected.values()[i]) / INNER); // if one is NaN, the result is
        }
        events.tell(new Event.Computed(operation, Double.isFinite(worst) ? worst : null, TOLERANCE));
    }

    /** Numbers from -1 to 1 that float32 holds exactly. */
    private static Matrix matrix(int rows, int columns, SplittableRandom random) {
        double[] values =
                random.doubles((long) rows * columns, -1, 1).map(v -> (float) v).toArray();
        return new Matrix(rows, columns, values);
    }

    private static INDArray array(Matrix matrix) {
        return Nd4j.createFromArray(matrix.values()).castTo(DataType.FLOAT).reshape(matrix.rows(), matrix.columns());
    }

    private static Matrix elementWise(Matrix a, Matrix c) {
        double[] values = new double[a.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = a.values()[i] * c.values()[i] + c.values()[i];
        }
        return new Matrix(a.rows(), a.columns(), values);
    }

    private static Matrix sums(Matrix a) {
        double[] sums = new double[a.rows()];
        for (int i = 0; i < a.values().length; i++) {
            sums[i / a.columns()] += a.values()[i];
        }
        return new Matrix(a.rows(), 1, sums);
    }
}
