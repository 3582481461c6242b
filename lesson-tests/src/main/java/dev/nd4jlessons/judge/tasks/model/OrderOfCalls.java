package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.learner.LearnerModel;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.results.ShortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** So many are shown; code that calls in a loop makes thousands. */
    private static final int MOST = 20;

    private final Implementation implementation;
    private final Session session;
    private final List<String> calls = new ArrayList<>();

    private OrderOfCalls(Implementation implementation) {
        this.implementation = implementation;
        this.session = implementation.session();
    }

    /** The calls that should be made and those that are, if they differ. */
    static Optional<Counterexample> find(Implementation implementation) {
        List<String> made = new OrderOfCalls(implementation).made();
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

    private List<String> made() {
        try {
            LearnerModel model = implementation.mlpModel(
                    multiplying("hidden", 2), multiplying("activation", 3), multiplying("output", 5), minusOne());
            model.forward(column(1), column(1));
            model.backward();
            session.flush();
        } catch (Threw endedHere) {
            // What was called until then is what there is to show.
        } finally {
            session.forget();
        }
        return calls;
    }

    private ArrayRef column(double value) {
        return session.place(Matrix.ones(2, 1).scale(value), Layout.ROWS, ElementType.DOUBLE);
    }

    /** A layer that passes on what it is given, and multiplies a gradient. */
    private Value multiplying(String name, double factor) {
        return new Value.Ref(session.part(LearnerLayer.TYPE, (method, arguments) -> switch (method) {
            case "forward" -> column(first(arguments.get(0), 1)).asValue();
            case "backward" -> {
                boolean isThere = arguments.get(0) instanceof Value.Ref;
                double given = first(arguments.get(0), 0);
                String words = isThere ? ShortNumber.of(given) : "null";
                note(name + ".backward(" + words + ") = " + ShortNumber.of(given * factor));
                yield column(given * factor).asValue();
            }
            default -> new Value.Many(List.of());
        }));
    }

    /** A loss whose gradient is -1. */
    private Value minusOne() {
        return new Value.Ref(session.part(LearnerLoss.TYPE, (method, arguments) -> {
            if (method.equals("forward")) {
                return new Value.Real(0);
            }
            note("loss.backward() = -1");
            return column(-1).asValue();
        }));
    }

    private void note(String call) {
        if (calls.size() < MOST) {
            calls.add(call);
        } else if (calls.size() == MOST) {
            calls.add("…");
        }
    }

    private static double first(Value array, double otherwise) {
        Reading reading = array instanceof Value.Ref ref ? ref.reading() : null;
        double @Nullable [] values = reading == null ? null : reading.values();
        return values == null || values.length == 0 ? otherwise : values[0];
    }
}
