package dev.nd4jlessons.mlp;

import dev.nd4jlessons.TaskNotWritten;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A fully connected layer: every output is a weighted sum of all inputs, plus a bias.
 *
 * <pre>
 * forward    y  = x W^T + b          x  [N, inputs]    W  [outputs, inputs]    b  [1, outputs]    y [N, outputs]
 *
 * backward   dW = dy^T x             dy [N, outputs]   dW [outputs, inputs]
 *            db = sum of dy's rows                     db [1, outputs]
 *            dx = dy W                                 dx [N, inputs]
 * </pre>
 *
 * <p>Here {@code dy} is short for dL/dy, the gradient of the loss L with respect to y, and so on. Each gradient has the
 * shape of what it belongs to; that alone tells which factor comes first and which is transposed.
 *
 * <p>An example with one sample of two inputs, and one output: x = [1 2], W = [3 4], b = [5] give y = [1*3 + 2*4 + 5] =
 * [16]. If dy = [10], then dW = [10*1 10*2] = [10 20], db = [10], dx = [10*3 10*4] = [30 40].
 */
public final class Linear implements Layer {
    private final Parameter w;
    private final Parameter b;
    private INDArray x;

    /** A layer with He-initialised weights and a bias of zeros. */
    public Linear(int inputs, int outputs, DataType type, Random random) {
        w = new Parameter("W", HeInitialisation.weights(outputs, inputs, type, random));
        b = new Parameter("b", Nd4j.zeros(type, 1, outputs));
    }

    @Override
    public INDArray forward(INDArray x) {
        this.x = x; // backward will need it
        INDArray xW = Nd4j.gemm(x, w.value(), false, true); // false, true: x as it is, W transposed
        return xW.addiRowVector(b.value());
    }

    @Override
    public INDArray backward(INDArray dy) {
        // TODO Task 3.1: call setGradient on w and on b as the formulas above have it, and return dL/dx.
        throw new TaskNotWritten("3.1");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }
}
