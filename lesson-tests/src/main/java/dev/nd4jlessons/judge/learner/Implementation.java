package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.check.ImplementationException;

import dev.nd4jlessons.matmul.Timer;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Loss;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Optimizer;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * One set of task classes: the learner's, the solution's or a wrong variant's.
 *
 * <p>The checker meets them through the lessons' interfaces alone; which classes stand behind them is the class
 * loader's choice.
 */
public final class Implementation {
    private final ClassLoader loader;

    /** The task classes that {@code loader} finds. */
    public Implementation(ClassLoader loader) {
        this.loader = loader;
    }

    /** A new {@code Linear}, He-initialised from {@code random}. */
    public Layer linear(int inputs, int outputs, DataType type, Random random) {
        return create(
                Layer.class,
                "dev.nd4jlessons.mlp.Linear",
                new Class<?>[] {int.class, int.class, DataType.class, Random.class},
                inputs,
                outputs,
                type,
                random);
    }

    /** A new {@code Relu}. */
    public Layer relu() {
        return create(Layer.class, "dev.nd4jlessons.mlp.Relu", new Class<?>[0]);
    }

    /** A new {@code SoftmaxCrossEntropy}. */
    public Loss softmaxCrossEntropy() {
        return create(Loss.class, "dev.nd4jlessons.mlp.SoftmaxCrossEntropy", new Class<?>[0]);
    }

    /** A new {@code MlpModel} of these parts. */
    public Model mlpModel(Layer hidden, Layer activation, Layer output, Loss loss) {
        return create(
                Model.class,
                "dev.nd4jlessons.mlp.MlpModel",
                new Class<?>[] {Layer.class, Layer.class, Layer.class, Loss.class},
                hidden,
                activation,
                output,
                loss);
    }

    /** A new {@code Sgd}. */
    public Optimizer sgd(double learningRate) {
        return create(Optimizer.class, "dev.nd4jlessons.mlp.Sgd", new Class<?>[] {double.class}, learningRate);
    }

    /** A new {@code MatmulTimer}. */
    public Timer matmulTimer() {
        return create(Timer.class, "dev.nd4jlessons.matmul.MatmulTimer", new Class<?>[0]);
    }

    private <T> T create(Class<T> type, String className, Class<?>[] parameters, Object... arguments) {
        try {
            Object created =
                    loader.loadClass(className).getConstructor(parameters).newInstance(arguments);
            return type.cast(created);
        } catch (InvocationTargetException e) {
            throw sneaky(Objects.requireNonNull(e.getCause()));
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ImplementationException(className, e);
        }
    }

    /** Lets learner's code throw what it throws, as if it had been called directly. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
