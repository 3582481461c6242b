package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@code MlpModel}: that each part gets what the part before it returned, forward and backward. */
public record ModelCheck(String number) implements TaskCheck {
    /** Weights of this size make gradients larger than 1 on their way back. */
    private static final double LARGE = 8;

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.SHAPES, Aspect.SCALES, Aspect.REPEATED, Aspect.LATEST_FORWARD, Aspect.FLOAT32);
    }

    @Override
    public List<Mistake> mistakes() {
        return ModelMistakes.all();
    }

    @Override
    public @Nullable Derivative derivative(Observation seen) {
        return ModelDerivatives.of(seen.name(), seen.facts());
    }

    @Override
    public Optional<Counterexample> smallestCase(Implementation implementation) {
        return OrderOfCalls.find(implementation);
    }

    @Override
    public void run(Aspect aspect, Trial trial) {
        switch (aspect) {
            case SHAPES -> {
                // All widths equal first: gradients that went the wrong way still fit there, and can be explained.
                pass(trial, 3, 3, 3, 3);
                pass(trial, 4, 5, 2, 3);
                pass(trial, 1, 2, 4, 3);
                Draw draw = trial.draw();
                pass(trial, 33 + draw.index(4), 1 + draw.index(5), 1 + draw.index(5), 2 + draw.index(4));
            }
            case SCALES -> {
                NetReference net = NetReference.random(trial.draw(), 2, 3, 4, 3);
                pass(trial, net.withW2(net.w2().scale(LARGE)), 2, 3);
            }
            case REPEATED -> {
                ModelProbe probe = pass(trial, 2, 3, 4, 2);
                probe.backward();
            }
            case LATEST_FORWARD -> {
                ModelProbe probe = pass(trial, 3, 3, 2, 4);
                probe.forward(trial.draw().matrix(2, 3), trial.draw().oneHot(2, 4));
                probe.backward();
            }
            case FLOAT32 -> pass(trial, 4, 5, 2, 3);
            default -> throw new IllegalArgumentException(aspect.name());
        }
    }

    private static ModelProbe pass(Trial trial, int n, int features, int hidden, int classes) {
        Draw draw = trial.draw();
        return pass(trial, NetReference.random(draw, n, features, hidden, classes), n, features);
    }

    private static ModelProbe pass(Trial trial, NetReference net, int n, int features) {
        ModelProbe probe = new ModelProbe(trial, net);
        probe.forward(trial.draw().matrix(n, features), net.oneHot());
        probe.backward();
        return probe;
    }
}
