package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.TaskChecks;
import dev.nd4jlessons.judge.diagnosis.Diagnostician;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.trial.Parts;
import dev.nd4jlessons.judge.trial.Problems;
import dev.nd4jlessons.judge.trial.Readings;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the comparisons of anyone's code share: they call it, watch its arrays, and note what comes back.
 *
 * <p>Unlike {@link TaskChecks} they have no reference to go by: a forward and a backward that are wrong in the same way
 * agree. The code has to work in double, and its parameters have to be matrices.
 */
abstract class GradientComparison {
    private final List<Observation> observations = new ArrayList<>();
    private final Trial trial;

    GradientComparison(Session session, long seed) {
        // Nothing of the trial's own implementation is called: what is compared is there already.
        this.trial = new Trial("", new Implementation(session), ElementType.DOUBLE, new Random(seed), observations);
    }

    /** Calls the code, and notes every tensor. */
    abstract void run();

    /** What was compared, what kept it from being compared, and the mistake that explains it, if one factor does. */
    final Check compare() {
        Problem problem = null;
        try {
            run();
        } catch (Stopped stopped) {
            problem = stopped.problem();
        } catch (Threw threw) {
            problem = Problems.thrown(threw.thrown(), "");
        }
        Check.Diagnosis diagnosis =
                new Diagnostician(List.of()).explain(observations).orElse(null);
        return new Check("", Parts.of(observations), problem, diagnosis);
    }

    final Trial trial() {
        return trial;
    }

    final Draw draw() {
        return trial.draw();
    }

    /** Compares a gradient with central differences of {@code function}, whose outputs {@code upstream} weighs. */
    final void observe(
            String name, @Nullable ArrayRef gradient, NumericalGradient.Function function, Matrix at, Matrix upstream) {
        trial.observe(name, gradient, NumericalGradient.of(function, at, upstream), Tolerance.DOUBLE, facts(upstream));
    }

    /** Compares a parameter's gradient, moving its value and putting it back. */
    final void observe(
            String name,
            LearnerParameter parameter,
            @Nullable ArrayRef gradient,
            NumericalGradient.Function function,
            Matrix upstream) {
        Matrix value = value(parameter);
        NumericalGradient.Function moved = other -> {
            assign(parameter, other);
            return function.apply(other);
        };
        try {
            observe(name, gradient, moved, value, upstream);
        } finally {
            assign(parameter, value);
            trial.implementation().session().flush();
        }
    }

    /** Watches every parameter: code that is compared may read them, and no more. */
    final void watch(List<LearnerParameter> parameters) {
        for (LearnerParameter parameter : parameters) {
            ArrayRef value = parameter.value();
            if (value != null) {
                trial.sentinel().watch(parameter.name(), value);
            }
        }
    }

    /** What each gradient holds now: a later backward pass may overwrite it. */
    static List<@Nullable ArrayRef> gradients(List<LearnerParameter> parameters) {
        List<@Nullable ArrayRef> gradients = new ArrayList<>();
        parameters.forEach(parameter -> gradients.add(parameter.gradient()));
        return gradients;
    }

    final ArrayRef array(Matrix matrix) {
        return trial.place(matrix, Layout.ROWS);
    }

    /** The parameters that {@code found} lists; ends the comparison where one is missing. */
    static List<LearnerParameter> required(@Nullable List<@Nullable LearnerParameter> found) {
        List<LearnerParameter> all = new ArrayList<>();
        if (found == null || found.contains(null)) {
            throw new Stopped(Problem.Kind.NULL, "parameters()");
        }
        found.forEach(parameter -> all.add(Objects.requireNonNull(parameter)));
        return all;
    }

    /** What a parameter's value is. */
    static Matrix value(LearnerParameter parameter) {
        return Readings.matrix(parameter.name(), parameter.value());
    }

    private static Facts facts(Matrix upstream) {
        return upstream.rows() == 1 ? Facts.none() : Facts.none().with("n", upstream.rows());
    }

    private static void assign(LearnerParameter parameter, Matrix value) {
        parameter.assign(value);
    }
}
