package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.NetworkWeights;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThinnedWeightsTest {
    private final ThinnedWeights weights = new ThinnedWeights();

    @Test
    void aShortTrainingIsKeptWhole() {
        add(ThinnedWeights.MOST);
        assertThat(weights.byEpoch()).hasSize(ThinnedWeights.MOST);
        assertThat(weights.byEpoch().get(7).b2()).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 122, 240, 241, 1000, 10_000})
    void ofALongOneEpochsAreKeptEvenlyAndTheLast(int epochs) {
        add(epochs);
        List<Integer> kept = new ArrayList<>(weights.byEpoch().keySet());
        assertThat(kept).hasSizeBetween(60, ThinnedWeights.MOST).startsWith(0).endsWith(epochs - 1);
        int stride = kept.get(1) - kept.get(0);
        for (int i = 1; i < kept.size() - 1; i++) {
            assertThat(kept.get(i) - kept.get(i - 1)).isEqualTo(stride);
        }
        assertThat(epochs - 1 - kept.get(kept.size() - 2)).isBetween(1, stride);
    }

    private void add(int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            float[] one = {epoch};
            weights.add(epoch, new NetworkWeights(1, 1, 1, one, one, one, one));
        }
    }
}
