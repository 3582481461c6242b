package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Tensor;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Makes ND4J's arrays of numbers, and reads them. */
final class NdArrays {
    /** What lies around a slice: two rows and a column before it and one each behind. */
    private static final double AROUND = 7;

    private NdArrays() {}

    /**
     * An array and the memory it lies in.
     *
     * @param array what learner's code gets
     * @param base the array that owns the memory
     */
    record Placed(INDArray array, INDArray base) {}

    /** A new array. */
    static Placed place(Layout layout, ElementType type, Tensor values) {
        DataType dataType = type == ElementType.FLOAT ? DataType.FLOAT : DataType.DOUBLE;
        return switch (layout) {
            case ROWS -> alone(array(values, dataType));
            case COLUMNS -> alone(array(values, dataType).dup('f'));
            case TRANSPOSED -> {
                INDArray base = array(transposed(values), dataType);
                yield new Placed(base.transpose(), base);
            }
            case SLICE -> slice(values, dataType);
        };
    }

    /** Writes {@code values} to {@code array} in place. */
    static void assign(INDArray array, Tensor values) {
        array.assign(array(values, array.dataType()));
    }

    /** What is in {@code array}, whatever its layout and type. */
    static Reading read(INDArray array) {
        // ND4J's empty array has no shape, as if it held one number.
        long[] shape = array.isEmpty() && array.rank() == 0 ? new long[] {0} : array.shape();
        String type = array.dataType().name().toLowerCase(Locale.ROOT);
        if (array.length() > Reading.MOST_ELEMENTS) {
            return Reading.withoutValues(shape, type, null);
        }
        try {
            double[] values =
                    array.length() == 0 ? new double[0] : array.dup('c').data().asDouble();
            return new Reading(shape, type, values, null);
        } catch (RuntimeException closed) {
            return Reading.withoutValues(shape, type, ThrownFacts.of(closed));
        }
    }

    private static Placed alone(INDArray array) {
        return new Placed(array, array);
    }

    private static Placed slice(Tensor values, DataType type) {
        INDArray base = Nd4j.valueArrayOf(new long[] {values.rows() + 3L, values.columns() + 2L}, AROUND, type);
        INDArray slice =
                base.get(NDArrayIndex.interval(1, 1 + values.rows()), NDArrayIndex.interval(2, 2 + values.columns()));
        slice.assign(array(values, type));
        return new Placed(slice, base);
    }

    private static INDArray array(Tensor values, DataType type) {
        return Nd4j.createFromArray(values.values()).castTo(type).reshape('c', values.rows(), values.columns());
    }

    private static Tensor transposed(Tensor values) {
        double[] transposed = new double[values.values().length];
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                transposed[j * values.rows() + i] = values.values()[i * values.columns() + j];
            }
        }
        return new Tensor(values.columns(), values.rows(), transposed);
    }
}
