package dev.nd4jlessons.matmul;

import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
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
        this.result = Nd4j.createUninitialized(x.type(), new long[] {x.size(), x.size()}, 'f');
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
    public double[] resultRow(int row) {
        return result.getRow(row).toDoubleVector();
    }

    /** Moves both factors from the processor's memory to the device's, as if they had just been computed there. */
    Device sending() {
        return new Transfer(() -> {
            move(x, Location.HOST, Location.DEVICE);
            move(y, Location.HOST, Location.DEVICE);
        });
    }

    /** Moves the result from the device's memory to the processor's. */
    Device fetching() {
        return new Transfer(() -> move(result, Location.DEVICE, Location.HOST));
    }

    private static void move(INDArray array, Location from, Location to) {
        AffinityManager memory = Nd4j.getAffinityManager();
        memory.tagLocation(array, from);
        memory.ensureLocation(array, to);
    }

    @Override
    public void close() {
        x.close();
        y.close();
        result.close();
    }

    /** A transfer instead of a product, so that it can be timed in the same way. */
    private final class Transfer implements Device {
        private final Runnable move;

        Transfer(Runnable move) {
            this.move = move;
        }

        @Override
        public void multiply() {
            move.run();
        }

        @Override
        public void synchronize() {
            Nd4jDevice.this.synchronize();
        }

        @Override
        public long nanoTime() {
            return Nd4jDevice.this.nanoTime();
        }
    }
}
