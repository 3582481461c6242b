package dev.nd4jlessons.mlp;

import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A fully connected layer: {@code y = x W^T + b}, with W [outputs, inputs] and b [1, outputs]. */
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
        this.x = x;
        return Nd4j.gemm(x, w.value(), false, true).addiRowVector(b.value());
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
