package dev.nd4jlessons.judge.tasks.linear;

import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.math.Differences;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.tasks.layer.LayerReference;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;

/** {@code y = x W^T + b}. */
final class LinearReference implements LayerReference {
    @Override
    public List<Shape> shapes() {
        return List.of(new Shape(3, 3, 3), new Shape(5, 4, 2), new Shape(1, 3, 5), new Shape(2, 6, 3));
    }

    @Override
    public Shape shape(Draw draw) {
        return new Shape(33 + draw.index(4), 1 + draw.index(7), 1 + draw.index(7));
    }

    @Override
    public LearnerLayer create(Trial trial, Shape shape) {
        return trial.implementation().linear(shape.inputs(), shape.outputs(), trial.type(), trial.learnersRandom());
    }

    @Override
    public List<String> parameterNames() {
        return List.of("W", "b");
    }

    @Override
    public Matrix forward(Matrix x, List<Matrix> parameters) {
        return x.times(parameters.get(0).transpose()).plus(parameters.get(1));
    }

    @Override
    public Matrix terms(Matrix x, List<Matrix> parameters) {
        return forward(x.abs(), parameters.stream().map(Matrix::abs).toList());
    }

    @Override
    public Differences differences() {
        return Differences.LINEAR;
    }

    @Override
    public Matrix input(Draw draw, Shape shape) {
        return draw.matrix(shape.n(), shape.inputs());
    }
}
