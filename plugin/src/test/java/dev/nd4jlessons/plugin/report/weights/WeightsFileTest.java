package dev.nd4jlessons.plugin.report.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {
    private static final String STARTED = "2026-11-02T08:43:00Z";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("train-mlp.weights");
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        KeptWeights written = KeptWeights.of(STARTED, snapshots(3));

        WeightsFile.write(file, written);

        KeptWeights read = WeightsFile.read(file);
        assertThat(read.startedAt()).isEqualTo(STARTED);
        assertThat(read.epochs()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            NetworkWeights one = read.epochs().get(i).weights();
            NetworkWeights other = written.epochs().get(i).weights();
            assertThat(read.epochs().get(i).epoch()).isEqualTo(i);
            assertThat(one.w1()).isEqualTo(other.w1());
            assertThat(one.b1()).isEqualTo(other.b1());
            assertThat(one.w2()).isEqualTo(other.w2());
            assertThat(one.b2()).isEqualTo(other.b2());
        }
    }

    @Test
    void slicesOfTheLossAreReadAsTheyWereWritten() throws IOException {
        ValidationDigits digits = new ValidationDigits(
                new int[] {0, 1}, new int[][] {{1, 2, 3, 4}, {4, 3, 2, 1}}, new int[] {0, 1}, 2, 1);
        KeptWeights written = KeptWeights.of(STARTED, snapshots(3)).sliced(digits);

        WeightsFile.write(file, written);

        LossSlices read = WeightsFile.read(file).slices();
        assertThat(read.slices()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(read.slices().get(i).losses())
                    .isDeepEqualTo(written.slices().slices().get(i).losses());
            double here = digits.loss(written.epochs().get(i).weights());
            assertThat(read.slices().get(i).losses()[0][LossSlices.POINTS / 2]).isCloseTo(here, within(1e-6));
        }
    }

    @Test
    void ofManyEpochsSixtyAreKeptTheFirstAndTheLastAmongThem() {
        KeptWeights kept = KeptWeights.of(STARTED, snapshots(1000));

        List<Integer> epochs = kept.epochs().stream().map(Snapshot::epoch).toList();
        assertThat(epochs).hasSize(60).startsWith(0).endsWith(999);
        assertThat(IntStream.range(1, 60).map(i -> epochs.get(i) - epochs.get(i - 1)))
                .allMatch(step -> step == 16 || step == 17);
    }

    @Test
    void aSingleEpochIsKept() {
        assertThat(KeptWeights.of(STARTED, snapshots(1)).epochs()).hasSize(1);
    }

    @Test
    void noDamageToAnyByteGoesUnnoticed() throws IOException {
        WeightsFile.write(file, KeptWeights.of(STARTED, snapshots(1)));
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x40;
            Files.write(file, damaged);
            assertThatThrownBy(() -> WeightsFile.read(file))
                    .as("byte " + i)
                    .isInstanceOf(DamagedWeightsException.class);
        }
    }

    @Test
    void aFileThatIsCutOffAnywhereIsDamaged() throws IOException {
        WeightsFile.write(file, KeptWeights.of(STARTED, snapshots(1)));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> WeightsFile.read(file))
                    .as("first " + length + " bytes")
                    .isInstanceOf(DamagedWeightsException.class);
        }
    }

    @Test
    void weightsOfTheWrongLengthAreRefused() {
        assertThatThrownBy(() -> new NetworkWeights(4, 3, 2, new float[11], new float[3], new float[6], new float[2]))
                .hasMessage("w1 has 11 numbers and should have 12");
    }

    private static List<Snapshot> snapshots(int count) {
        Random random = new Random(7);
        return IntStream.range(0, count)
                .mapToObj(epoch -> new Snapshot(
                        epoch,
                        new NetworkWeights(
                                4, 3, 2, floats(random, 12), floats(random, 3), floats(random, 6), floats(random, 2))))
                .toList();
    }

    private static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
