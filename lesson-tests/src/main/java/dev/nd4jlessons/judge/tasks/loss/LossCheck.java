package dev.nd4jlessons.judge.tasks.loss;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.explain.Shrinker;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Softmax;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@code SoftmaxCrossEntropy}: the loss and its gradient. */
public record LossCheck(String number) implements TaskCheck {
    /** Logits of this size make some probabilities nearly 1 and others nearly 0, as they are late in training. */
    private static final double LARGE = 10;

    /** The exponential of a logit of this size is no finite number, not even in double. */
    private static final double HUGE = 1000;

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.complementOf(EnumSet.of(Aspect.ZERO_UPSTREAM));
    }

    @Override
    public List<Mistake> mistakes() {
        return LossMistakes.all();
    }

    @Override
    public List<Recogniser> recognisers() {
        return LossMistakes.recognisers();
    }

    @Override
    public @Nullable Derivative derivative(Observation seen) {
        return loss(seen.name(), seen.facts());
    }

    @Override
    public Optional<Counterexample> smallestCase(Implementation implementation) {
        return new Shrinker(new LossOnPaper(), implementation).find();
    }

    @Override
    public void run(Aspect aspect, Trial trial) {
        switch (aspect) {
            case SHAPES -> shapes(trial);
            case VIEWS -> {
                pass(trial, 4, 3, 1, Layout.TRANSPOSED);
                pass(trial, 3, 5, 1, Layout.SLICE);
                pass(trial, 2, 4, 1, Layout.COLUMNS);
            }
            case SCALES -> {
                pass(trial, 4, 5, LARGE, Layout.ROWS);
                huge(trial);
            }
            case REPEATED -> repeated(trial);
            case LATEST_FORWARD -> latestForward(trial);
            case FLOAT32 -> {
                shapes(trial);
                pass(trial, 4, 5, LARGE, Layout.ROWS);
            }
            default -> throw new IllegalArgumentException(aspect.name());
        }
    }

    /** All of one sign: ND4J's own softmax divides 0 by 0 where all logits of a row are far below 0. */
    private static void huge(Trial trial) {
        Draw draw = trial.draw();
        LossProbe probe = new LossProbe(trial);
        probe.forward(draw.matrix(3, 4).abs().scale(HUGE), draw.oneHot(3, 4), Layout.ROWS);
        probe.backward();
    }

    private void shapes(Trial trial) {
        pass(trial, 4, 3, 1, Layout.ROWS).verifyOwnMemory();
        pass(trial, 1, 5, 1, Layout.ROWS).verifyOwnMemory();
        pass(trial, 2, 4, 1, Layout.ROWS).verifyOwnMemory();
        pass(trial, 5, 2, 1, Layout.ROWS).verifyOwnMemory();
        // Some other shape, so that no code can be made for those above alone.
        pass(trial, 33 + trial.draw().index(4), 2 + trial.draw().index(9), 1, Layout.ROWS);
    }

    private void repeated(Trial trial) {
        LossProbe probe = pass(trial, 3, 4, 1, Layout.ROWS);
        probe.backward();
        probe.backward();
    }

    private void latestForward(Trial trial) {
        LossProbe probe = pass(trial, 3, 4, 1, Layout.ROWS);
        probe.keepGradient();
        forward(trial, probe, 3, 4, 1, Layout.ROWS);
        probe.backward();
        forward(trial, probe, 2, 4, 1, Layout.ROWS);
        probe.backward();
        twoAtOnce(trial);
    }

    /** What one has kept is none of another's. */
    private void twoAtOnce(Trial trial) {
        LossProbe one = new LossProbe(trial);
        LossProbe other = new LossProbe(trial);
        forward(trial, one, 3, 4, 1, Layout.ROWS);
        forward(trial, other, 3, 4, 1, Layout.ROWS);
        one.know(other);
        one.backward();
    }

    private LossProbe pass(Trial trial, int n, int classes, double scale, Layout layout) {
        LossProbe probe = new LossProbe(trial);
        forward(trial, probe, n, classes, scale, layout);
        probe.backward();
        return probe;
    }

    private void forward(Trial trial, LossProbe probe, int n, int classes, double scale, Layout layout) {
        Draw draw = trial.draw();
        probe.forward(draw.matrix(n, classes).scale(scale), draw.oneHot(n, classes), layout);
    }

    private static @Nullable Derivative loss(String name, Facts f) {
        if (!name.equals("dlogits")) {
            return null;
        }
        Matrix z = f.get("z");
        Matrix gradient = f.get("p").minus(f.get("labels")).scale(1.0 / z.rows());
        return new Derivative(Softmax.terms(z, f.get("labels")), z, Matrix.ones(2, z.rows()), gradient);
    }
}
