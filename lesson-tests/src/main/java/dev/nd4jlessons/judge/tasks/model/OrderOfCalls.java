package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Loss;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Parameter;
import dev.nd4jlessons.results.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Writes down which parts of a network learner's {@code backward} calls, and with what.
 *
 * <p>The network's arrays are columns of one number twice, and each layer's backward multiplies by a prime of its own, so
 * that a number tells through which layers it went.
 */
final class OrderOfCalls {
    private static final List<String> RIGHT = List.of(
            "loss.backward() = -1",
            "output.backward(-1) = -5",
            "activation.backward(-5) = -15",
            "hidden.backward(-15) = -30");

    private final List<String> calls = new ArrayList<>();

    private OrderOfCalls() {}

    /** The calls that should be made and those that are, if they differ. */
    static Optional<Counterexample> find(Implementation implementation) {
        List<String> made = new OrderOfCalls().made(implementation);
        if (made.equals(RIGHT) || made.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Counterexample(
                List.of("forward(x, oneHot)", "backward()"),
                "rows",
                List.of(),
                null,
                new Counterexample.Order(RIGHT, List.copyOf(made))));
    }

    private List<String> made(Implementation implementation) {
        try {
            Model model = implementation.mlpModel(
                    new Multiplying("hidden", 2),
                    new Multiplying("activation", 3),
                    new Multiplying("output", 5),
                    new MinusOne());
            model.forward(column(1), column(1));
            model.backward();
        } catch (Throwable endedHere) {
            // What was called until then is what there is to show.
            return calls;
        }
        return calls;
    }

    private static INDArray column(double value) {
        return Nd4j.createFromArray(value, value).reshape(2, 1);
    }

    private static String words(@Nullable INDArray array) {
        return array == null ? "null" : ShortNumber.of(array.getDouble(0));
    }

    /** A layer that passes on what it is given, and multiplies a gradient. */
    private final class Multiplying implements Layer {
        private final String name;
        private final double factor;

        Multiplying(String name, double factor) {
            this.name = name;
            this.factor = factor;
        }

        @Override
        public INDArray forward(INDArray x) {
            return x.dup();
        }

        @Override
        public INDArray backward(INDArray dy) {
            String given = words(dy);
            INDArray dx = dy == null ? column(0) : dy.mul(factor);
            calls.add(name + ".backward(" + given + ") = " + words(dx));
            return dx;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    }

    /** A loss whose gradient is -1. */
    private final class MinusOne implements Loss {
        @Override
        public double forward(INDArray logits, INDArray oneHot) {
            return 0;
        }

        @Override
        public INDArray backward() {
            calls.add("loss.backward() = -1");
            return column(-1);
        }
    }
}
