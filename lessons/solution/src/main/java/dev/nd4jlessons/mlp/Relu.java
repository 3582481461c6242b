package dev.nd4jlessons.mlp;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The activation {@code y = max(x, 0)}, element by element. */
public final class Relu implements Layer {
    private INDArray x;

    @Override
    public INDArray forward(INDArray x) {
        this.x = x;
        return Transforms.relu(x, true);
    }

    @Override
    public INDArray backward(INDArray dy) {
        return dy.mul(x.gt(0).castTo(dy.dataType()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
