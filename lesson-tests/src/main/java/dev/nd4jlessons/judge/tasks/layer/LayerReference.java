package dev.nd4jlessons.judge.tasks.layer;

import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.math.Differences;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;

/**
 * What a layer should compute, in plain Java doubles, forward only.
 *
 * <p>Its gradients come from central differences of this forward pass, so that no derivation, ours or the learner's, is
 * taken on trust. Learner's own forward is compared with it as well: otherwise a forward and a backward that are wrong in
 * the same way would agree.
 */
public interface LayerReference {
    /** Batch size, inputs and outputs of the situations that are tried. The first one is square. */
    List<Shape> shapes();

    /** Some other shape, larger than a mini-batch, so that no code can be made for those above alone. */
    Shape shape(Draw draw);

    /** A new layer of the implementation that {@code trial} is about. */
    LearnerLayer create(Trial trial, Shape shape);

    /** The names of the layer's parameters, in order. */
    List<String> parameterNames();

    /** The output for {@code x} and the parameters' values. */
    Matrix forward(Matrix x, List<Matrix> parameters);

    /** The sum of the absolute values of what each element of the output is the sum of. */
    Matrix terms(Matrix x, List<Matrix> parameters);

    /** How the forward pass is differenced, in each of its arguments. */
    Differences differences();

    /** An input that is interesting for this layer. */
    Matrix input(Draw draw, Shape shape);

    /** N, inputs and outputs. */
    record Shape(int n, int inputs, int outputs) {}
}
