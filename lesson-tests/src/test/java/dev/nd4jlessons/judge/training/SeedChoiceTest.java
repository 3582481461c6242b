package dev.nd4jlessons.judge.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeedChoiceTest {
    private static final Digits DIGITS = Digits.load();
    private static final Samples TRAINING = Samples.training(DIGITS, ElementType.FLOAT);
    private static final Validation VALIDATION = new Validation(DIGITS, ElementType.FLOAT);
    private static final TrainingPlan PLAN = new TrainingPlan(ElementType.FLOAT, 8, 2, 32, 0.1, 0);

    @Test
    void aSeedIsPositiveAndFitsWhatRandomTakes() {
        for (long drawn : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            OptionalLong seed = new SeedChoice(() -> drawn, TRAINING, VALIDATION).draw(PLAN, 0);
            assertThat(seed.orElseThrow()).isBetween(1L, 1L << 47);
        }
    }

    @Test
    void aSeedAtWhichTheReferenceFallsShortIsDrawnAgain() {
        double least = 1;
        for (long seed = 1; seed <= 6; seed++) {
            least = Math.min(least, accuracy(seed));
        }
        double threshold = least; // the worst of six has no sample to spare
        AtomicLong next = new AtomicLong();

        long seed = new SeedChoice(next::getAndIncrement, TRAINING, VALIDATION)
                .draw(PLAN, threshold)
                .orElseThrow();

        assertThat(accuracy(seed)).isGreaterThan(threshold);
        for (long earlier = 1; earlier < seed; earlier++) {
            assertThat(accuracy(earlier)).isLessThan(threshold + 1.0 / 360);
        }
    }

    @Test
    void aThresholdThatNoSeedReachesEndsTheDrawing() {
        AtomicInteger draws = new AtomicInteger();

        OptionalLong seed = new SeedChoice(draws::incrementAndGet, TRAINING, VALIDATION).draw(PLAN, 1);

        assertThat(seed).isEmpty();
        assertThat(draws).hasValue(SeedChoice.MOST_DRAWS);
    }

    private static double accuracy(long seed) {
        TrainingPlan plan = PLAN.withSeed(seed);
        ReferenceTraining reference = new ReferenceTraining(plan, TRAINING);
        var order = plan.order(TRAINING.size());
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            reference.epoch(order.order(epoch));
        }
        return VALIDATION.judge(reference.weights()).accuracy();
    }
}
