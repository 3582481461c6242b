import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Times float32 products of ND4J on one thread, by that thread's processor time, which other programs do not disturb much.
 *
 * <p>Arguments: a label, the size, how many products. A source file that java runs as it is.
 */
public final class Product {
    private Product() {}

    public static void main(String[] args) {
        int n = Integer.parseInt(args[1]);
        int repeats = Integer.parseInt(args[2]);
        Nd4j.factory().blas().setMaxThreads(1);
        INDArray x = Nd4j.rand(DataType.FLOAT, n, n);
        INDArray y = Nd4j.rand(DataType.FLOAT, n, n);
        INDArray result = Nd4j.createUninitialized(DataType.FLOAT, new long[] {n, n}, 'f');
        double[] gflops = new double[repeats];
        for (int i = -1; i < repeats; i++) { // the first is the warm-up
            long start = processorNanos();
            Nd4j.gemm(x, y, result, false, false, 1, 0);
            Nd4j.getExecutioner().commit();
            double seconds = (processorNanos() - start) / 1e9;
            if (i >= 0) {
                gflops[i] = 2.0 * n * n * n / seconds / 1e9;
            }
        }
        Arrays.sort(gflops);
        System.out.printf("%s\t%d\t%.1f\t%.1f%n", args[0], n, gflops[repeats / 2], gflops[repeats - 1]);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
