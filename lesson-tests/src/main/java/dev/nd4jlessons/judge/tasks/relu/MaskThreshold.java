package dev.nd4jlessons.judge.tasks.relu;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.diagnosis.Diagnostician;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises a ReLU that lets the gradient through from another input on than 0. */
final class MaskThreshold implements Recogniser {
    @Override
    public Optional<Check.Diagnosis> recognise(List<Observation> seen, List<Observation> wrong) {
        double stopped = Double.NEGATIVE_INFINITY;
        double passed = Double.POSITIVE_INFINITY;
        for (Observation o : seen) {
            boolean concerned = o.name().equals("dx");
            if (!concerned && !o.right()) {
                return Optional.empty();
            }
            for (int i = 0; concerned && i < o.actual().values().length; i++) {
                double x = o.facts().get("x").values()[i];
                double dy = o.facts().get("dy").values()[i];
                double dx = o.actual().values()[i];
                if (dx != 0 && dx != dy) {
                    return Optional.empty();
                }
                stopped = dy != 0 && dx == 0 ? Math.max(stopped, x) : stopped;
                passed = dx != 0 ? Math.min(passed, x) : passed;
            }
        }
        boolean elsewhere = stopped < passed && (stopped > 0 || passed < 0);
        return elsewhere ? Optional.of(diagnosis(wrong, stopped, passed)) : Optional.empty();
    }

    private static Check.Diagnosis diagnosis(List<Observation> wrong, double stopped, double passed) {
        Stream<String> bounds = Stream.of(Diagnostician.number(stopped), Diagnostician.number(passed));
        return new Check.Diagnosis(
                "mask-threshold",
                Stream.concat(Diagnostician.values(wrong).stream(), bounds).toList());
    }
}
