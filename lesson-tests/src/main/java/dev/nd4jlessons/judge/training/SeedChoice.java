package dev.nd4jlessons.judge.training;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Draws a seed that nobody knows beforehand, and with which right code reaches what is asked of it.
 *
 * <p>Some seeds give weights from which even the reference does not learn enough. It is trained with each that is drawn,
 * which takes as long as an audit does.
 */
public final class SeedChoice {
    /** More than these in vain, and it is not the seed. */
    static final int MOST_DRAWS = 20;

    /** {@link java.util.Random} takes no more of a seed; a printed one can be typed, and any JSON reader holds it. */
    private static final int BITS = 47;

    private final LongSupplier source;
    private final Samples training;
    private final Validation validation;

    /**
     * Draws from {@code source}, of which the lower bits are taken: {@code new SecureRandom()::nextLong}, if it is to be
     * secret.
     */
    public SeedChoice(LongSupplier source, Samples training, Validation validation) {
        this.source = source;
        this.training = training;
        this.validation = validation;
    }

    /**
     * A seed greater than 0 with which the reference, trained by {@code plan} but for its seed, recognises at least the
     * share {@code threshold} of the validation samples, and one sample more: in float32 two logits may tie. Empty if
     * none was found among {@value #MOST_DRAWS}, because hardly any training by this plan learns that much.
     */
    public OptionalLong draw(TrainingPlan plan, double threshold) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            long seed = 1 + (source.getAsLong() & ((1L << BITS) - 1));
            if (reaches(plan.withSeed(seed), threshold)) {
                return OptionalLong.of(seed);
            }
        }
        return OptionalLong.empty();
    }

    private boolean reaches(TrainingPlan plan, double threshold) {
        ReferenceTraining reference = new ReferenceTraining(plan, training);
        var order = plan.order(training.size());
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            reference.epoch(order.order(epoch));
        }
        Validation.Judgement judgement = validation.judge(reference.weights());
        int correct = Math.toIntExact(Math.round(judgement.accuracy() * validation.size()));
        return Math.max(0, correct - 1) >= threshold * validation.size();
    }
}
