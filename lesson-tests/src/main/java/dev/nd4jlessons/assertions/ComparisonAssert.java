package dev.nd4jlessons.assertions;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Findings;
import dev.nd4jlessons.results.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/** What the assertions about hand-written code share: a seed, and the words for what is wrong. */
abstract class ComparisonAssert<S extends ComparisonAssert<S, A>, A> extends AbstractAssert<S, A> {
    private long seed = 42;

    ComparisonAssert(A actual, Class<S> self) {
        super(actual, self);
    }

    /** Draws random values from {@code seed} rather than from 42: loop over several to cover more values. */
    public S withSeed(long seed) {
        this.seed = seed;
        return myself;
    }

    final long seed() {
        return seed;
    }

    /** The smallest case that is wrong, to be redone on paper; empty where none is looked for. */
    String onPaper(Messages messages) {
        return "";
    }

    /** Fails unless every element that was compared is right: the worst of each tensor, then what explains them all. */
    final S require(Check check) {
        Messages messages = new Messages(Judge.MESSAGES, Locale.getDefault(), Judge.class.getClassLoader());
        List<String> wrong = new ArrayList<>();
        check.parts().stream()
                .filter(part -> !part.withinTolerance())
                .forEach(part -> wrong.add(Findings.mismatch(part, messages)));
        if (check.diagnosis() != null) {
            wrong.add(messages.get(
                    "diagnosis." + check.diagnosis().id(),
                    check.diagnosis().values().toArray()));
        }
        if (check.problem() != null) {
            wrong.add(Findings.problem(check.problem(), messages));
        }
        if (!wrong.isEmpty()) {
            failWithMessage("%s", String.join("\n", wrong) + onPaper(messages));
        }
        return myself;
    }
}
