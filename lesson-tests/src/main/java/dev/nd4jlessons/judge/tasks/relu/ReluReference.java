package dev.nd4jlessons.judge.tasks.relu;

import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.math.Differences;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.tasks.layer.LayerReference;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;

/** {@code y = max(x, 0)}. */
final class ReluReference implements LayerReference {
    private static final double SMALL = 0x1p-10;

    @Override
    public List<Shape> shapes() {
        return List.of(new Shape(4, 4, 4), new Shape(5, 3, 3), new Shape(1, 6, 6), new Shape(2, 7, 7));
    }

    @Override
    public Shape shape(Draw draw) {
        int units = 2 + draw.index(7);
        return new Shape(33 + draw.index(4), units, units);
    }

    @Override
    public LearnerLayer create(Trial trial, Shape shape) {
        return trial.implementation().relu();
    }

    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public Matrix forward(Matrix x, List<Matrix> parameters) {
        return x.map(value -> Math.max(value, 0));
    }

    @Override
    public Matrix terms(Matrix x, List<Matrix> parameters) {
        return forward(x, parameters);
    }

    @Override
    public Differences differences() {
        return Differences.CURVED;
    }

    /**
     * One element is small, and one sits on the kink, where whatever lies between no gradient and all of it is right.
     */
    @Override
    public Matrix input(Draw draw, Shape shape) {
        Matrix x = draw.matrix(shape.n(), shape.inputs());
        x.values()[draw.index(x.values().length)] = SMALL;
        x.values()[draw.index(x.values().length)] = 0;
        return x;
    }
}
