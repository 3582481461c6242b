import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Times float32 products of ND4J on all the processor's threads, by the clock.
 *
 * <p>Arguments: the call (gemm, as the course does it, or mmul), the size, how many. A source file that java runs as it is.
 */
public final class Nd4jProduct {
    private Nd4jProduct() {}

    public static void main(String[] args) {
        boolean gemm = args[0].equals("gemm");
        int n = Integer.parseInt(args[1]);
        INDArray x = Nd4j.rand(DataType.FLOAT, n, n);
        INDArray y = Nd4j.rand(DataType.FLOAT, n, n);
        INDArray result = Nd4j.createUninitialized(DataType.FLOAT, new long[] {n, n}, 'f');
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            long start = System.nanoTime();
            if (gemm) {
                Nd4j.gemm(x, y, result, false, false, 1, 0);
            } else {
                x.mmul(y);
            }
            Nd4j.getExecutioner().commit();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%d %.4f %.1f GFLOPS%n", n, seconds, 2.0 * n * n * n / seconds / 1e9);
        }
        System.exit(0); // ND4J's threads would keep the process alive
    }
}
