package dev.nd4jlessons.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {
    private final BatchOrder order = BatchOrder.shuffled(100, 42);

    @Test
    void everyRowComesOnceAnEpoch() {
        int[] rows = order.order(0);
        Arrays.sort(rows);

        assertThat(rows).containsExactly(IntStream.range(0, 100).toArray());
    }

    @Test
    void everyEpochIsShuffledAnew() {
        assertThat(order.order(0)).isNotEqualTo(order.order(1));
    }

    @Test
    void theSameSeedGivesTheSameOrders() {
        BatchOrder same = BatchOrder.shuffled(100, 42);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(order.order(epoch)).isEqualTo(same.order(epoch));
        }
    }

    @Test
    void anotherSeedGivesOtherOrders() {
        assertThat(order.order(0)).isNotEqualTo(BatchOrder.shuffled(100, 43).order(0));
    }

    @Test
    void everyPlaceIsEquallyLikely() {
        int[] firsts = new int[5];
        BatchOrder five = BatchOrder.shuffled(5, 1);
        for (int epoch = 0; epoch < 10_000; epoch++) {
            firsts[five.order(epoch)[0]]++;
        }

        // 2000 expected, with a standard deviation of 40
        assertThat(Arrays.stream(firsts)).allMatch(count -> Math.abs(count - 2000) < 200);
    }
}
