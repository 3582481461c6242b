package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.learner.Refused;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Softmax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands around a loss whose every call is compared with what it should compute from what it was given. */
final class WatchedLoss {
    /** An epsilon inside the logarithm, as the notebook has it, is no mistake here: it shows where a probability is small. */
    private static final double EPSILON_ALLOWANCE = 10;

    private final Session session;
    private final LearnerLoss loss;
    private final Ledger ledger;
    private final Value part;
    private @Nullable Matrix logits;
    private @Nullable Matrix labels;

    WatchedLoss(Session session, LearnerLoss loss, Ledger ledger) {
        this.session = session;
        this.loss = loss;
        this.ledger = ledger;
        this.part = new Value.Ref(session.tirelessPart(LearnerLoss.TYPE, this::call));
    }

    /** As learner's code gets it. */
    Value asValue() {
        return part;
    }

    private Value call(String method, List<Value> arguments) {
        return switch (method) {
            case "forward" -> new Value.Real(forward(array(arguments.get(0)), array(arguments.get(1))));
            case "backward" -> {
                ArrayRef gradient = backward();
                yield gradient == null ? new Value.Nothing() : gradient.asValue();
            }
            default -> throw new Refused("A loss has no " + method);
        };
    }

    private ArrayRef array(Value argument) {
        ArrayRef array = ArrayRef.of(session, argument);
        if (array == null) {
            throw new Refused("An array is null");
        }
        return array;
    }

    private double forward(ArrayRef given, ArrayRef oneHot) {
        logits = ledger.isOpen() ? ledger.handed(Site.MODEL_FORWARD, "logits", given) : null;
        labels = ledger.isOpen() ? ledger.handed(Site.MODEL_FORWARD, "oneHot", oneHot) : null;
        double value = ledger.calling(Site.LOSS_FORWARD, () -> "loss", () -> loss.forward(given, oneHot))
                .number();
        if (logits != null && labels != null) {
            Matrix terms = Softmax.terms(logits, labels).apply(logits);
            Claim right = new Claim(
                    Matrix.scalar(terms.sum()),
                    Matrix.scalar(EPSILON_ALLOWANCE * (1 + terms.abs().sum())));
            ledger.computed(Site.LOSS_FORWARD, "loss", value, right);
        }
        return value;
    }

    private @Nullable ArrayRef backward() {
        ArrayRef gradient = ledger.calling(Site.LOSS_BACKWARD, () -> "dlogits", loss::backward)
                .array();
        if (ledger.isOpen() && logits != null && labels != null) {
            Matrix probabilities = Softmax.probabilities(logits);
            double share = 1.0 / logits.rows();
            Claim right = new Claim(
                    probabilities.minus(labels).scale(share),
                    probabilities.plus(labels).scale(share));
            ledger.computed(Site.LOSS_BACKWARD, "dlogits", gradient, right);
        }
        return gradient;
    }
}
