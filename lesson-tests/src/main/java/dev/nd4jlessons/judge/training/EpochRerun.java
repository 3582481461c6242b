package dev.nd4jlessons.judge.training;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares an epoch that is trained again, step by step with the reference, and as a whole with what was reported.
 *
 * <p>A worker that adds in another order each time, as GPUs may, has two right epochs that differ, at a large learning
 * rate by any amount. How far rounding alone takes an epoch is measured here: the reference trains it freely, as it is
 * and with every parameter moved by a rounding after every step. What was reported may be as far from what the rerun
 * gives as these two have come from it by that step, {@value #ALLOWANCE} times over, since how fast runs part varies.
 */
final class EpochRerun implements Consumer<StepTaken> {
    private static final double ALLOWANCE = 30;

    private final TrainingPlan plan;
    private final Audit.Suspect reported;
    private final StepCheck check;
    private final ReferenceTraining free;
    private final ReferenceTraining disturbed;
    private final SplittableRandom random = new SplittableRandom(0);
    private Weights before;
    private double spread;
    private int steps;
    private @Nullable AuditFault fault;
    private @Nullable AuditFault notRepeated;

    EpochRerun(TrainingPlan plan, Samples samples, Audit.Suspect reported) {
        this.plan = plan;
        this.reported = reported;
        this.check = new StepCheck(plan, samples);
        this.free = new ReferenceTraining(plan, samples);
        this.disturbed = new ReferenceTraining(plan, samples);
        this.before = reported.start();
        free.set(before);
        disturbed.set(before);
    }

    @Override
    public void accept(StepTaken taken) {
        int step = steps++;
        if (fault != null || step >= reported.losses().length) {
            return;
        }
        if (!taken.after().sameShape(before)) {
            fault = AuditFault.counted(
                    AuditFault.Kind.SHAPE, reported.epoch(), taken.after().hidden(), before.hidden());
            return;
        }
        Optional<Difference> difference = check.compare(before, reported.order(), step, taken);
        if (difference.isPresent()) {
            fault = explained(step, taken, difference.get());
        } else {
            compareLosses(step, taken.loss());
            before = taken.after();
        }
    }

    /** How many steps there were. */
    int steps() {
        return steps;
    }

    /** What is wrong, once the epoch is over. */
    Optional<AuditFault> fault() {
        if (fault == null && steps != reported.losses().length) {
            fault = AuditFault.counted(AuditFault.Kind.STEPS, reported.epoch(), steps, reported.losses().length);
        }
        if (fault == null && notRepeated == null) {
            compareEnds();
        }
        return Optional.ofNullable(fault == null ? notRepeated : fault);
    }

    private AuditFault explained(int step, StepTaken taken, Difference difference) {
        if (isSame(taken.after(), before)) {
            return AuditFault.at(AuditFault.Kind.STEP_LEFT_OUT, reported.epoch(), step, difference);
        }
        for (int batch = 0; batch < reported.losses().length; batch++) {
            if (batch != step
                    && check.compare(before, reported.order(), batch, taken).isEmpty()) {
                return new AuditFault(AuditFault.Kind.OTHER_BATCH, reported.epoch(), step, batch, step, difference);
            }
        }
        return AuditFault.at(AuditFault.Kind.STEP, reported.epoch(), step, difference);
    }

    private static boolean isSame(Weights one, Weights other) {
        Worst worst = new Worst(false);
        StepCheck.PARAMETERS.forEach(parameter -> worst.compare(parameter, one, other, 0));
        return worst.found().isEmpty();
    }

    private void compareLosses(int step, double loss) {
        spread = grown(spread, loss, free.step(reported.order(), step));
        spread = grown(spread, loss, disturbed.step(reported.order(), step));
        disturbed.disturb(random);
        Worst worst = new Worst(false);
        double tolerance = Near.loss(plan, loss) + ALLOWANCE * spread;
        worst.compare(Figure.LOSS, 0, 0, reported.losses()[step], loss, tolerance);
        if (notRepeated == null) {
            notRepeated = worst.found()
                    .map(found -> AuditFault.at(AuditFault.Kind.NOT_REPEATED, reported.epoch(), step, found))
                    .orElse(null);
        }
    }

    private void compareEnds() {
        Worst worst = new Worst(false);
        Weights ofFree = free.weights();
        Weights ofDisturbed = disturbed.weights();
        for (Figure parameter : StepCheck.PARAMETERS) {
            double apart = 0;
            for (int i = 0; i < before.of(parameter).length; i++) {
                apart = grown(apart, before.of(parameter)[i], ofFree.of(parameter)[i]);
                apart = grown(apart, before.of(parameter)[i], ofDisturbed.of(parameter)[i]);
            }
            double tolerance = Near.parameter(plan, before, parameter) + ALLOWANCE * apart;
            worst.compare(parameter, reported.end(), before, tolerance);
        }
        worst.found()
                .ifPresent(found ->
                        notRepeated = AuditFault.at(AuditFault.Kind.NOT_REPEATED, reported.epoch(), -1, found));
    }

    /** The greater of {@code distance} and that of the two; infinite if just one of them is a finite number. */
    private static double grown(double distance, double one, double other) {
        if (Double.isFinite(one) != Double.isFinite(other)) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.isFinite(one) ? Math.max(distance, Math.abs(one - other)) : distance;
    }
}
