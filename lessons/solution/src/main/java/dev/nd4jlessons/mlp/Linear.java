package dev.nd4jlessons.mlp;

import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A fully connected layer: every output is a weighted sum of all inputs, plus a bias.
 *
 * <pre>
 * forward    y = x W^T + b         x [N, inputs]    W [outputs, inputs]    b [1, outputs]    y [N, outputs]
 *
 * backward   is given dy           dy [N, outputs]
 *            sets dW and db        dW [outputs, inputs]    db [1, outputs]
 *            returns dx            dx [N, inputs]
 * </pre>
 *
 * <p>Here {@code dy} is short for dL/dy: by how much the loss L grows for each element of y that grows a little. The
 * others are named alike, and each has the shape of what it belongs to.
 *
 * <p>An example with two samples of two inputs, and one output, rows divided by semicolons: x = [1 2; 3 4], W = [5 6]
 * and b = [7] give y = [24; 46]. If dy = [1; 10], then dW = [31 42], db = [11] and dx = [5 6; 50 60]: where do these
 * come from?
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
        w.setGradient(Nd4j.gemm(dy, x, true, false));
        b.setGradient(dy.sum(true, 0));
        return Nd4j.gemm(dy, w.value(), false, false);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }
}
