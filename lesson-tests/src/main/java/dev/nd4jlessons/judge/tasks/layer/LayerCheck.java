package dev.nd4jlessons.judge.tasks.layer;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Shrinker;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.tasks.layer.LayerReference.Shape;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Checks a layer: forward, dx and the gradient of each parameter. */
public record LayerCheck(
        String number,
        LayerReference reference,
        List<Mistake> mistakes,
        List<Recogniser> recognisers,
        PaperTask onPaper,
        BiFunction<String, Facts, @Nullable Derivative> derivatives)
        implements TaskCheck {
    private static final int SCALE = 10;
    private static final double LARGE = 0x1p20;

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.allOf(Aspect.class);
    }

    @Override
    public void run(Aspect aspect, Trial trial) {
        switch (aspect) {
            case SHAPES -> shapes(trial);
            case VIEWS -> views(trial);
            case SCALES -> scales(trial);
            case REPEATED -> repeated(trial);
            case LATEST_FORWARD -> latestForward(trial);
            case ZERO_UPSTREAM -> zeroUpstream(trial);
            case FLOAT32 -> {
                shapes(trial);
                repeated(trial);
            }
        }
    }

    @Override
    public @Nullable Derivative derivative(Observation seen) {
        return derivatives.apply(seen.name(), seen.facts());
    }

    @Override
    public Optional<Counterexample> smallestCase(Implementation implementation) {
        return new Shrinker(onPaper, implementation).find();
    }

    private void shapes(Trial trial) {
        for (Shape shape : reference.shapes()) {
            LayerProbe probe = pass(trial, shape, Layout.ROWS, Layout.ROWS);
            if (shape.n() > 1) {
                probe.verifyOwnMemory();
            }
        }
        pass(trial, reference.shape(trial.draw()), Layout.ROWS, Layout.ROWS);
    }

    private void views(Trial trial) {
        pass(trial, shape(1), Layout.TRANSPOSED, Layout.SLICE);
        pass(trial, shape(3), Layout.SLICE, Layout.COLUMNS);
        pass(trial, shape(0), Layout.COLUMNS, Layout.TRANSPOSED);
    }

    private void scales(Trial trial) {
        Shape shape = shape(1);
        Draw draw = trial.draw();
        Matrix x = draw.matrix(shape.n(), shape.inputs());
        Matrix dy = draw.matrix(shape.n(), shape.outputs());
        pass(trial, shape, draw.ofScales(shape.n(), shape.inputs(), SCALE), dy);
        pass(trial, shape, x, draw.ofScales(shape.n(), shape.outputs(), SCALE));
        // As gradients are where they explode or vanish: neither is to be cut off here.
        pass(trial, shape, x, dy.scale(LARGE));
        pass(trial, shape, x, dy.scale(1 / LARGE));
    }

    private void repeated(Trial trial) {
        Shape shape = shape(3);
        LayerProbe probe = new LayerProbe(trial, reference, shape);
        probe.leaveOldGradients();
        probe.forward(input(trial, shape), Layout.ROWS);
        Matrix dy = upstream(trial, shape);
        probe.backward(dy, Layout.ROWS);
        probe.backward(dy, Layout.ROWS);
        probe.backward(upstream(trial, shape), Layout.ROWS);
    }

    private void latestForward(Trial trial) {
        Shape shape = shape(1);
        LayerProbe probe = new LayerProbe(trial, reference, shape);
        probe.forward(input(trial, shape), Layout.ROWS);
        probe.forward(input(trial, shape), Layout.ROWS);
        probe.backward(upstream(trial, shape), Layout.ROWS);
        Shape shorter = new Shape(shape.n() - 2, shape.inputs(), shape.outputs());
        probe.forward(input(trial, shorter), Layout.ROWS);
        probe.backward(upstream(trial, shorter), Layout.ROWS);
        twoAtOnce(trial, shape);
        afterAnUpdate(trial, shape);
    }

    /** A network has several layers of a kind: what one has kept is none of another's. */
    private void twoAtOnce(Trial trial, Shape shape) {
        LayerProbe one = new LayerProbe(trial, reference, shape);
        LayerProbe other = new LayerProbe(trial, reference, shape);
        one.forward(input(trial, shape), Layout.ROWS);
        other.forward(input(trial, shape), Layout.ROWS);
        one.know(other);
        one.backward(upstream(trial, shape), Layout.ROWS);
    }

    /** Training changes the parameters between one forward and the next. */
    private void afterAnUpdate(Trial trial, Shape shape) {
        LayerProbe probe = new LayerProbe(trial, reference, shape);
        probe.forward(input(trial, shape), Layout.ROWS);
        probe.backward(upstream(trial, shape), Layout.ROWS);
        probe.update();
        probe.forward(input(trial, shape), Layout.ROWS);
        probe.backward(upstream(trial, shape), Layout.ROWS);
    }

    private void zeroUpstream(Trial trial) {
        Shape shape = shape(1);
        LayerProbe probe = new LayerProbe(trial, reference, shape);
        probe.forward(input(trial, shape), Layout.ROWS);
        probe.backward(Matrix.zeros(shape.n(), shape.outputs()), Layout.ROWS);
    }

    private void pass(Trial trial, Shape shape, Matrix x, Matrix dy) {
        LayerProbe probe = new LayerProbe(trial, reference, shape);
        probe.forward(x, Layout.ROWS);
        probe.backward(dy, Layout.ROWS);
    }

    private LayerProbe pass(Trial trial, Shape shape, Layout input, Layout upstream) {
        LayerProbe probe = new LayerProbe(trial, reference, shape);
        probe.forward(input(trial, shape), input);
        probe.backward(upstream(trial, shape), upstream);
        return probe;
    }

    private Shape shape(int i) {
        return reference.shapes().get(i);
    }

    private Matrix input(Trial trial, Shape shape) {
        return reference.input(trial.draw(), shape);
    }

    private Matrix upstream(Trial trial, Shape shape) {
        return trial.draw().matrix(shape.n(), shape.outputs());
    }
}
