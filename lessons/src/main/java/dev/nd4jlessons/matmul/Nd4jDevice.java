package dev.nd4jlessons.matmul;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Multiplies two matrices with ND4J, on whatever ND4J runs on: OpenBLAS on a processor, cuBLAS on a GPU. */
public final class Nd4jDevice implements Product {
    private final INDArray x;
    private final INDArray y;
    private final INDArray result;

    Nd4jDevice(RandomMatrix x, RandomMatrix y) {
        this.x = x.toNd4j();
        this.y = y.toNd4j();
        // 'f' for Fortran: column by column, as BLAS writes it, so that nothing has to be copied afterwards.
        this.result = Nd4j.createUninitialized(DataType.FLOAT, new long[] {x.size(), x.size()}, 'f');
    }

    @Override
    public void multiply() {
        Nd4j.gemm(x, y, result, false, false, 1, 0);
    }

    @Override
    public void synchronize() {
        Nd4j.getExecutioner().commit();
    }

    @Override
    public float[] resultRow(int row) {
        return result.getRow(row).toFloatVector();
    }

    @Override
    public void close() {
        x.close();
        y.close();
        result.close();
    }
}
