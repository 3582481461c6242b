package dev.nd4jlessons.judge.tasks.sgd;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.explain.Shrinker;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks {@code Sgd.step}: each parameter's value, in place, and nothing else. */
public record SgdCheck(String number) implements TaskCheck {
    /** Parameters as the tasks' network has them, each of another shape. */
    private static final List<String> NAMES = List.of("W1", "b1", "W2");

    private static final int[][] SHAPES = {{4, 3}, {1, 4}, {2, 4}};
    private static final int SCALE = 10;

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.SHAPES, Aspect.VIEWS, Aspect.SCALES, Aspect.REPEATED, Aspect.FLOAT32);
    }

    @Override
    public List<Mistake> mistakes() {
        return SgdMistakes.all();
    }

    @Override
    public List<Recogniser> recognisers() {
        return SgdMistakes.recognisers();
    }

    @Override
    public Optional<Counterexample> smallestCase(Implementation implementation) {
        return new Shrinker(new SgdOnPaper(), implementation).find();
    }

    @Override
    public void run(Aspect aspect, Trial trial) {
        switch (aspect) {
            case SHAPES -> shapes(trial);
            case VIEWS -> {
                steps(trial, 0.25, 1, Layout.SLICE, Layout.TRANSPOSED);
                steps(trial, 0.25, 1, Layout.COLUMNS, Layout.SLICE);
            }
            case SCALES -> scales(trial);
            case REPEATED -> steps(trial, 0.1, 3, Layout.ROWS, Layout.ROWS);
            case FLOAT32 -> {
                shapes(trial);
                steps(trial, 0.1, 2, Layout.ROWS, Layout.ROWS);
            }
            default -> throw new IllegalArgumentException(aspect.name());
        }
    }

    private void shapes(Trial trial) {
        steps(trial, 0.03, 1, Layout.ROWS, Layout.ROWS);
        steps(trial, 0.5, 1, Layout.ROWS, Layout.ROWS);
        // Other shapes and another learning rate, so that no code can be made for those above alone.
        Draw draw = trial.draw();
        int[][] shapes = new int[NAMES.size()][];
        Arrays.setAll(shapes, i -> new int[] {1 + draw.index(6), 1 + draw.index(6)});
        steps(trial, 0.01 * (1 + draw.index(99)), 1, shapes, Layout.ROWS, Layout.ROWS);
    }

    private void steps(Trial trial, double learningRate, int steps, Layout values, Layout gradients) {
        steps(trial, learningRate, steps, SHAPES, values, gradients);
    }

    private void steps(Trial trial, double learningRate, int steps, int[][] shapes, Layout values, Layout gradients) {
        Draw draw = trial.draw();
        SgdProbe probe = new SgdProbe(trial, learningRate);
        for (int i = 0; i < shapes.length; i++) {
            probe.parameter(NAMES.get(i), draw.matrix(shapes[i][0], shapes[i][1]), values);
        }
        for (int step = 0; step < steps; step++) {
            probe.step(gradients(draw, shapes), gradients);
        }
    }

    private void scales(Trial trial) {
        Draw draw = trial.draw();
        SgdProbe probe = new SgdProbe(trial, 0.1);
        probe.parameter(NAMES.get(0), draw.ofScales(4, 3, SCALE), Layout.ROWS);
        probe.parameter(NAMES.get(1), draw.ofScales(1, 4, SCALE), Layout.ROWS);
        probe.step(List.of(draw.ofScales(4, 3, SCALE), draw.ofScales(1, 4, SCALE)), Layout.ROWS);
    }

    private static List<Matrix> gradients(Draw draw, int[][] shapes) {
        return Arrays.stream(shapes)
                .map(shape -> draw.matrix(shape[0], shape[1]))
                .toList();
    }
}
