package dev.nd4jlessons.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.ReplayedRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final double[] LOSSES = {2, 1, 0.5, 0.25};

    private final List<Double> losses = new ArrayList<>(List.of(2.0, 1.0, 0.5, 0.25));
    private final List<Epoch> epochs =
            new ArrayList<>(List.of(new Epoch(0, 1.5, 0.7, 0.5), new Epoch(1, 0.375, 0.2, 0.75)));
    private final Map<String, List<Double>> finals = new HashMap<>(
            Map.of("final_W1_row0", List.of(0.1), "final_W2_row0", List.of(0.2), "final_b2", List.of(0.3, -0.4)));

    @Test
    void equalRunsAgreeInEveryFigure() {
        Comparison comparison = compare();

        assertThat(comparison.first()).isEmpty();
        assertThat(comparison.size()).isEqualTo(4 + 2 * 3 + 4);
        assertThat(comparison.largest().difference()).isZero();
    }

    @Test
    void whatIsAllowedGrowsWithTheFigure() {
        losses.set(0, 2 + 2.09e-7);
        assertThat(compare().first()).isEmpty();

        losses.set(0, 2 + 2.11e-7);
        assertThat(compare().first()).map(Deviation::figure).hasValue("step_loss[0]");
    }

    @Test
    void aLossThatIsNoNumberDisagrees() {
        losses.set(3, null);

        Deviation first = compare().first().orElseThrow();

        assertThat(first.figure()).isEqualTo("step_loss[3]");
        assertThat(first.step()).isEqualTo(3);
        assertThat(first.replayed()).isNull();
        assertThat(first.difference()).isNull();
        assertThat(compare().largest()).isEqualTo(first);
    }

    @Test
    void aStepThatWasNeverTakenDisagrees() {
        losses.remove(3);

        assertThat(compare().first()).map(Deviation::figure).hasValue("step_loss[3]");
    }

    @Test
    void anEpochComesBeforeTheStepsOfTheNext() {
        epochs.set(0, new Epoch(0, 1.5, 0.8, 0.5));
        losses.set(2, 9.0);

        Deviation first = compare().first().orElseThrow();

        assertThat(first.figure()).isEqualTo("epoch[0].val_loss");
        assertThat(first.step()).isEqualTo(1);
        assertThat(first.isStepLoss()).isFalse();
    }

    @Test
    void oneSampleThatIsRecognisedMoreDisagrees() {
        epochs.set(1, new Epoch(1, 0.375, 0.2, 0.75 + 1.0 / 360));

        assertThat(compare().first()).map(Deviation::figure).hasValue("epoch[1].val_accuracy");
    }

    @Test
    void theFinalWeightsAreComparedElementByElement() {
        finals.put("final_b2", List.of(0.3, 0.4));

        Deviation first = compare().first().orElseThrow();

        assertThat(first.figure()).isEqualTo("final_b2[1]");
        assertThat(first.step()).isEqualTo(3);
    }

    @Test
    void theLargestIsTheOneFurthestApartInSharesOfWhatIsAllowed() {
        losses.set(0, 2 + 1e-7); // allowed: 2.1e-7
        losses.set(3, 0.25 + 3e-8); // allowed: 3.5e-8

        assertThat(compare().largest().figure()).isEqualTo("step_loss[3]");
    }

    private Comparison compare() {
        int[][] permutations = new int[2][Trace.TRAINING_SAMPLES];
        Arrays.setAll(
                permutations,
                epoch -> IntStream.range(0, Trace.TRAINING_SAMPLES).toArray());
        Trace trace = new Trace(
                Precision.FLOAT64,
                0.03,
                1000,
                new double[1][Trace.PIXELS],
                new double[Trace.CLASSES][1],
                permutations,
                LOSSES,
                List.of(new Trace.Figures(1.5, 0.7, 0.5), new Trace.Figures(0.375, 0.2, 0.75)),
                Map.of(
                        "final_W1_row0", new double[] {0.1},
                        "final_W2_row0", new double[] {0.2},
                        "final_b2", new double[] {0.3, -0.4}));
        return Comparison.of(trace, new ReplayedRun(losses, epochs, finals));
    }
}
