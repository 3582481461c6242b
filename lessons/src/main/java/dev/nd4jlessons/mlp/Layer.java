package dev.nd4jlessons.mlp;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of a network: it maps a mini-batch forward, and carries the gradient of the loss backward.
 *
 * <p>A mini-batch has one row per sample: {@code x} is [N, inputs], {@code y} is [N, outputs].
 */
public interface Layer {
    /** Computes the output [N, outputs] for the input {@code x} [N, inputs], and keeps what backward will need. */
    INDArray forward(INDArray x);

    /**
     * Carries the upstream gradient {@code dy} = dL/dy [N, outputs] back through the last forward pass.
     *
     * <p>Sets the gradient of every parameter (replacing what was there) and leaves {@code dy} as it is.
     *
     * @return dL/dx [N, inputs], the upstream gradient of the layer before this one
     */
    INDArray backward(INDArray dy);

    /** What training may change: none for an activation such as ReLU. */
    List<Parameter> parameters();
}
