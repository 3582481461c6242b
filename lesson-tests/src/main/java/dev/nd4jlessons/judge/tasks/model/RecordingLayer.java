package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer of the checker's own, in plain Java, that keeps what it is given: with these, {@code MlpModel} is judged by
 * what it does, whatever learner's other classes do.
 */
final class RecordingLayer implements Layer {
    private final Trial trial;
    private final Names names;
    private final UnaryOperator<Matrix> forward;
    private final Back back;
    private final List<Parameter> parameters;
    private @Nullable Matrix x;
    private @Nullable Matrix upstream;
    private @Nullable Stopped stopped;

    /** What its tensors are called: what it takes forward, what it returns, and the gradient that it is given. */
    record Names(String input, String output, String upstream) {}

    /** The backward pass: sets gradients, returns the gradient of the input. */
    @FunctionalInterface
    interface Back {
        Matrix apply(Matrix x, Matrix dy);
    }

    RecordingLayer(Trial trial, Names names, UnaryOperator<Matrix> forward, Back back, List<Parameter> parameters) {
        this.trial = trial;
        this.names = names;
        this.forward = forward;
        this.back = back;
        this.parameters = parameters;
    }

    @Override
    public INDArray forward(INDArray input) {
        Matrix y = noting(() -> {
            Matrix given = Tensors.matrix(require(names.input(), input));
            x = given;
            return forward.apply(given);
        });
        return trial.hand(names.output(), y, Layout.ROWS);
    }

    @Override
    public INDArray backward(INDArray dy) {
        Matrix dx = noting(() -> {
            Matrix given = require(names.input(), x);
            Matrix y = forward.apply(given);
            Matrix read = Tensors.read(names.upstream(), dy, y.rows(), y.columns(), trial.type());
            upstream = read;
            return back.apply(given, read);
        });
        return trial.hand("d" + names.input(), dx, Layout.ROWS);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    /** What the last forward was given; null if there was none. */
    @Nullable
    Matrix x() {
        return x;
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

    /** Ends the check if this layer was given what it cannot work with, even if learner's code has caught that. */
    void verify() {
        if (stopped != null) {
            throw stopped;
        }
    }

    private <T> T noting(Supplier<T> work) {
        try {
            return work.get();
        } catch (Stopped e) {
            stopped = e;
            throw e;
        } catch (IllegalArgumentException misfit) {
            stopped = new Stopped(Problem.Kind.THREW, names.input(), String.valueOf(misfit.getMessage()));
            throw stopped;
        }
    }

    private static <T> T require(String name, @Nullable T given) {
        if (given == null) {
            throw new Stopped(Problem.Kind.NULL, name);
        }
        return given;
    }
}
