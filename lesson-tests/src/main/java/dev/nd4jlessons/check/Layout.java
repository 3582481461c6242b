package dev.nd4jlessons.check;

import dev.nd4jlessons.judge.math.Matrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** How the elements of an array lie in memory: what an array means does not depend on it. */
public enum Layout {
    /** Row by row, on its own. */
    ROWS {
        @Override
        public Placed place(Matrix matrix, DataType type) {
            return Placed.alone(array(matrix, type));
        }
    },
    /** Column by column, ND4J's 'f' order. */
    COLUMNS {
        @Override
        public Placed place(Matrix matrix, DataType type) {
            return Placed.alone(array(matrix, type).dup('f'));
        }
    },
    /** The transposed view of an array. */
    TRANSPOSED {
        @Override
        public Placed place(Matrix matrix, DataType type) {
            INDArray base = array(matrix.transpose(), type);
            return new Placed(base.transpose(), base);
        }
    },
    /** A slice of a larger array, whose other elements are none of learner's business. */
    SLICE {
        @Override
        public Placed place(Matrix matrix, DataType type) {
            Matrix around = Matrix.ones(matrix.rows() + 3, matrix.columns() + 2).scale(7);
            INDArray base = array(around, type);
            INDArray slice = base.get(
                    NDArrayIndex.interval(1, 1 + matrix.rows()), NDArrayIndex.interval(2, 2 + matrix.columns()));
            slice.assign(array(matrix, type));
            return new Placed(slice, base);
        }
    };

    /**
     * An array and the memory it lies in.
     *
     * @param array what learner's code gets
     * @param base the array that owns the memory
     */
    public record Placed(INDArray array, INDArray base) {
        static Placed alone(INDArray array) {
            return new Placed(array, array);
        }
    }

    /** A new array of {@code type} with the values of {@code matrix}. */
    public abstract Placed place(Matrix matrix, DataType type);

    private static INDArray array(Matrix matrix, DataType type) {
        return Nd4j.createFromArray(matrix.values()).castTo(type).reshape('c', matrix.rows(), matrix.columns());
    }
}
