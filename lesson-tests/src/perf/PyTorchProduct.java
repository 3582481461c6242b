import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Locale;

/**
 * Times float32 products of PyTorch's own library, called through Deep Java Library, on all the processor's threads.
 *
 * <p>Arguments: the size, how many. A source file that java runs as it is.
 */
public final class PyTorchProduct {
    private PyTorchProduct() {}

    public static void main(String[] args) {
        int n = Integer.parseInt(args[0]);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            JniUtils.setNumThreads(Runtime.getRuntime().availableProcessors());
            NDArray x = manager.randomNormal(new Shape(n, n));
            NDArray y = manager.randomNormal(new Shape(n, n));
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                long start = System.nanoTime();
                NDArray result = x.matMul(y);
                double seconds = (System.nanoTime() - start) / 1e9;
                result.close();
                System.out.printf(Locale.ROOT, "%d %.4f %.1f GFLOPS%n", n, seconds, 2.0 * n * n * n / seconds / 1e9);
            }
        }
    }
}
