package dev.nd4jlessons.mlp;

import dev.nd4jlessons.TaskNotWritten;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The rectified linear unit, an activation: what is positive passes, the rest becomes 0.
 *
 * <pre>
 * forward    y = max(x, 0)       x  [N, units]    y  [N, units]
 *
 * backward   is given dy         dy [N, units]
 *            returns dx          dx [N, units]
 * </pre>
 *
 * <p>An example: x = [-1 2 3] gives y = [0 2 3]. If dy = [10 -20 30], then dx = [0 -20 30]: where x is negative, a
 * small change of x changes nothing. At x = 0 the slope jumps; by convention we take 0 there.
 */
public final class Relu implements Layer {
    private INDArray x;

    @Override
    public INDArray forward(INDArray x) {
        this.x = x; // backward will need it
        return Transforms.relu(x, true); // true: into a new array, x stays as it is
    }

    @Override
    public INDArray backward(INDArray dy) {
        // TODO Task 3.2: return dL/dx as a new array.
        // Which method of ND4J does what: the page Arrays, from mvn lessons:open
        throw new TaskNotWritten("3.2");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
