package dev.nd4jlessons.judge.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.channel.ElementType;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No training that is right is refused, in whatever style it is written.
 *
 * <p>Ten seeds; {@code -Dlessons.audit.seeds=200} for as many as the tolerances were chosen by.
 */
class RightTrainingsTest {
    private static final int SEEDS = Integer.getInteger("lessons.audit.seeds", 10);

    /** As many epochs as the course has in the long series; parting takes one or two. */
    private static final int EPOCHS = SEEDS > 10 ? 30 : 3;

    /** Multiplications of the forward passes of a training, for which large networks get fewer samples or epochs. */
    private static final double MOST_WORK = SEEDS > 10 ? 1e8 : 3e6;

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inTenStyles(long seed) {
        Random random = new Random(seed);
        for (Style style : Style.TEN) {
            TrainingPlan plan = plan(random);
            AuditResult result = new SimulatedWorker(plan, style, samples(plan)).audited();
            assertThat(result.fault()).as("%s %s", plan, style).isNull();
            stepByStep(plan, style);
        }
    }

    /** The course's own training, as it is graded. */
    @ParameterizedTest
    @MethodSource("seeds")
    void withTheCoursesSettings(long seed) {
        TrainingPlan plan = new TrainingPlan(ElementType.FLOAT, 30, EPOCHS, 32, 0.03, seed);
        Style style = Style.TEN[Math.floorMod(seed, Style.TEN.length)];

        AuditResult result = new SimulatedWorker(plan, style).audited();

        assertThat(result.fault()).as("%s %s", plan, style).isNull();
        assertThat(result.epochs()).isEqualTo(EPOCHS);
        assertThat(result.rerun()).isLessThanOrEqualTo(1);
    }

    /** An overflow in float32 may be none in double. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 1e3, 1e5, 1e8, 1e12, 1e20, 1e30})
    void thatDiverges(double rate) {
        for (int i = 0; i < Style.TEN.length; i++) {
            ElementType type = i % 3 == 2 ? ElementType.DOUBLE : ElementType.FLOAT;
            TrainingPlan plan = new TrainingPlan(type, 3 + i, 3, 300, rate, i);
            AuditResult result = new SimulatedWorker(plan, Style.TEN[i]).audited();
            assertThat(result.fault()).as("%s %s", plan, Style.TEN[i]).isNull();
        }
    }

    /** As code on a GPU may. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thatAddsInAnotherOrderEachTime(long seed) {
        Random random = new Random(~seed);
        for (int i = 0; i < Style.TEN.length; i += SEEDS > 10 ? 1 : 3) {
            TrainingPlan plan = plan(random);
            SimulatedWorker other =
                    new SimulatedWorker(plan, Style.TEN[(i + 1 + random.nextInt(9)) % 10], samples(plan));
            SimulatedWorker worker = new SimulatedWorker(plan, Style.TEN[i], samples(plan)) {
                @Override
                public void epoch(int epoch, Weights start, Consumer<StepTaken> steps) {
                    other.epoch(epoch, start, steps);
                }
            };
            assertThat(worker.audited().fault()).as("%s %s", plan, i).isNull();
        }
    }

    /** Also where the epoch's end would have been enough. */
    private static void stepByStep(TrainingPlan plan, Style style) {
        SimulatedWorker worker = new SimulatedWorker(plan, style, samples(plan));
        Weights start = worker.network.weights();
        double[] losses = worker.train(0);
        Audit.Suspect suspect = new Audit.Suspect(0, worker.order(0), start, losses, worker.network.weights());
        EpochRerun again = new EpochRerun(plan, worker.samples, suspect);
        worker.epoch(0, start, again);
        assertThat(again.fault()).as("%s %s", plan, style).isEmpty();
    }

    /** Corners as often as what lies between. */
    private static TrainingPlan plan(Random random) {
        ElementType type = random.nextInt(5) == 0 ? ElementType.DOUBLE : ElementType.FLOAT;
        int hidden = (int) Math.round(between(1, 512, random));
        int batch = (int) Math.round(between(1, 1437, random));
        double rate = between(0.001, 3, random);
        int epochs = (int) Math.max(1, Math.min(EPOCHS, MOST_WORK / (1437.0 * hidden * 74)));
        return new TrainingPlan(type, hidden, epochs, batch, rate, random.nextLong());
    }

    private static int samples(TrainingPlan plan) {
        return (int) Math.max(40, MOST_WORK / (plan.epochs() * plan.hiddenUnits() * 74.0));
    }

    private static double between(double least, double most, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> least * Math.pow(most / least, random.nextDouble());
        };
    }
}
