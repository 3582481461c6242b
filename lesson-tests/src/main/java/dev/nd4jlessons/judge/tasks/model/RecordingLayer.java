package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Refused;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A layer of the judge's own that keeps what it is given: with these, {@code MlpModel} is judged by what it does, whatever
 * learner's other classes do.
 */
final class RecordingLayer {
    private final Trial trial;
    private final Names names;
    private final UnaryOperator<Matrix> forward;
    private final Back back;
    private final List<LearnerParameter> parameters;
    private final Value part;
    private @Nullable Matrix x;
    private @Nullable Matrix upstream;

    /** What its tensors are called: what it takes forward, what it returns, and the gradient that it is given. */
    record Names(String input, String output, String upstream) {}

    /** The backward pass: sets gradients, returns the gradient of the input. */
    @FunctionalInterface
    interface Back {
        Matrix apply(Matrix x, Matrix dy);
    }

    RecordingLayer(
            Trial trial, Names names, UnaryOperator<Matrix> forward, Back back, List<LearnerParameter> parameters) {
        this.trial = trial;
        this.names = names;
        this.forward = forward;
        this.back = back;
        this.parameters = parameters;
        this.part = new Value.Ref(session().part(LearnerLayer.TYPE, this::call));
    }

    /** As learner's code gets it. */
    Value asValue() {
        return part;
    }

    private Value call(String method, List<Value> arguments) {
        return switch (method) {
            case "forward" -> forward(array(arguments));
            case "backward" -> backward(array(arguments));
            case "parameters" ->
                new Value.Many(
                        parameters.stream().map(LearnerParameter::asValue).toList());
            default -> throw new Refused("A layer has no " + method);
        };
    }

    private @Nullable ArrayRef array(List<Value> arguments) {
        return ArrayRef.of(session(), arguments.get(0));
    }

    private Value forward(@Nullable ArrayRef input) {
        Matrix y = noting(() -> {
            Matrix given = Readings.matrix(names.input(), input);
            x = given;
            return forward.apply(given);
        });
        return trial.hand(names.output(), y, Layout.ROWS).asValue();
    }

    private Value backward(@Nullable ArrayRef dy) {
        Matrix dx = noting(() -> {
            Matrix given = x;
            if (given == null) {
                throw new Stopped(Problem.Kind.NULL, names.input());
            }
            Matrix y = forward.apply(given);
            Matrix read = Readings.read(names.upstream(), dy, y.rows(), y.columns(), trial.type());
            upstream = read;
            return back.apply(given, read);
        });
        return trial.hand("d" + names.input(), dx, Layout.ROWS).asValue();
    }

    /** What the last backward was given; null if there was none. */
    @Nullable
    Matrix upstream() {
        return upstream;
    }

    /** Forgets the backward pass, before another. */
    void forgetUpstream() {
        upstream = null;
    }

    /** What it cannot work with ends the check, even if learner's code catches that. */
    private Matrix noting(Supplier<Matrix> work) {
        try {
            return work.get();
        } catch (Stopped stopped) {
            throw trial.note(stopped);
        } catch (IllegalArgumentException misfit) {
            throw trial.note(new Stopped(Problem.Kind.THREW, names.input(), String.valueOf(misfit.getMessage())));
        }
    }

    private Session session() {
        return trial.implementation().session();
    }
}
