package dev.nd4jlessons.matmul;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.LessonOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class MatmulBenchmarkTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final List<String> lines = new ArrayList<>();
    private final List<MatmulResult> results = new ArrayList<>();
    private final MatmulBenchmark benchmark =
            new MatmulBenchmark(new LessonOutput(Locale.ENGLISH, lines::add), 3, 42, results::add);

    @Test
    void measuresNd4jAndThePlainLoopAndFindsBothCorrect() {
        int timed = benchmark.measure(64);

        assertThat(timed).isEqualTo(3);
        assertThat(results).extracting(MatmulResult::method).contains("nd4j", "java-loop");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.size()).isEqualTo(64);
            assertThat(result.repeats()).isEqualTo(3);
            assertThat(result.maxError().getAsDouble()).isLessThanOrEqualTo(result.tolerance());
            assertThat(result.minSeconds().getAsDouble()).isPositive().isLessThanOrEqualTo(result.medianSeconds());
            assertThat(result.maxSeconds().getAsDouble()).isGreaterThanOrEqualTo(result.medianSeconds());
        });
    }

    @Test
    void everyTypeThatTheDeviceHasIsMeasured() {
        benchmark.measure(32);

        assertThat(results)
                .filteredOn(result -> result.method().equals("nd4j"))
                .extracting(MatmulResult::type)
                .contains(DataType.FLOAT, DataType.DOUBLE);
    }

    /** Whether a device multiplies in float16 shows only when it is asked to, and a refusal must not end the lesson. */
    @Test
    void aHalfProductIsMeasuredOrItsRefusalIsTold() {
        benchmark.measureHalf(32);

        if (results.isEmpty()) {
            assertThat(lines).singleElement().asString().contains("32 x 32 in float16");
        } else {
            assertThat(results).singleElement().satisfies(result -> {
                assertThat(result.type()).isEqualTo(DataType.FLOAT16);
                assertThat(result.maxError().getAsDouble()).isLessThanOrEqualTo(result.tolerance());
            });
        }
    }

    @Test
    void transfersAreTimedWhereThereIsSomewhereToMoveTo() {
        benchmark.measure(32);

        boolean gpu = !Nd4j.getEnvironment().isCPU();
        assertThat(results).filteredOn(result -> result.method().equals("nd4j")).allSatisfy(result -> {
            assertThat(result.sendSeconds().isPresent()).isEqualTo(gpu);
            assertThat(result.fetchSeconds().isPresent()).isEqualTo(gpu);
        });
    }

    @Test
    void oneThreadIsMeasuredExactlyWhereThereAreMoreAndAllAreBackAfterwards() {
        int threads = BlasThreads.count();

        benchmark.measure(16);

        assertThat(results.stream().anyMatch(result -> result.method().equals("nd4j-one-thread")))
                .isEqualTo(threads > 1);
        assertThat(BlasThreads.count()).isEqualTo(threads);
    }

    @Test
    void aSettingOfOneThreadHoldsAndIsUndoneEvenIfTheTaskFails() {
        int threads = BlasThreads.count();
        List<Integer> seen = new ArrayList<>();
        try {
            BlasThreads.withOne(() -> {
                seen.add(BlasThreads.count());
                throw new IllegalStateException();
            });
        } catch (IllegalStateException expected) {
            seen.add(BlasThreads.count());
        }

        assertThat(seen).containsExactly(1, threads);
    }

    @Test
    void gflopsCountAMultiplicationAndAnAdditionForEachTerm() {
        MatmulResult result =
                new MatmulResult(1000, "nd4j", DataType.FLOAT, 1, 1, 0.5, NONE, NONE, NONE, 0, NONE, NONE);

        assertThat(result.gflops()).isEqualTo(4);
    }

    @Test
    void theLearnersTimerIsGivenTheRepeatsAndItsWordIsTaken() {
        benchmark.measureWith((device, products) -> products + 0.25, 16, 3);

        assertThat(results).hasSize(1);
        assertThat(results.get(0).method()).isEqualTo("task-2.1");
        assertThat(results.get(0).medianSeconds()).isEqualTo(3.25);
    }

    @Test
    void aSizeThatDoesNotFitIsRefusedWithTheBytesItNeeds() {
        List<Integer> fitting = benchmark.thatFit(List.of(1000, 10_000, 500), OptionalLong.of(1_000_000_000));

        assertThat(fitting).containsExactly(1000, 500);
        assertThat(lines)
                .containsExactly(
                        "10000 x 10000 is left out: two factors and the result in float32 need 1,200,000,000 bytes, and"
                                + " 1,000,000,000 bytes are free.",
                        "Either the machine is too small for it, or other programs hold its memory.",
                        "The greatest size that fits now: -Dlessons.sizes=9128");
        assertThat(MatrixMemory.needed(9128)).isLessThanOrEqualTo(1_000_000_000);
        assertThat(MatrixMemory.needed(9129)).isGreaterThan(1_000_000_000);
    }

    @Test
    void theGreatestSizeThereIsNeedsMoreBytesThanAnIntCanCount() {
        assertThat(MatrixMemory.needed(Integer.MAX_VALUE)).isGreaterThan(5L << 60);
    }

    @Test
    void whereFreeMemoryIsUnknownEverySizeIsTried() {
        assertThat(benchmark.thatFit(List.of(1000, 1_000_000), OptionalLong.empty()))
                .containsExactly(1000, 1_000_000);
    }

    @Test
    void thePlainLoopIsLeftOutWhereItWouldTakeTooLongAndSaysSo() {
        var patient = new MatmulBenchmark(new LessonOutput(Locale.ENGLISH, lines::add), 1_000_000, 42, results::add);

        assertThat(patient.loopIsFeasible(32)).isFalse();
        assertThat(lines)
                .containsExactly("32 x 32: the plain loop is left out. Its 1000001 products would be 66 billion"
                        + " operations, and the limit is 20 billion, which is about ten seconds.");
        assertThat(benchmark.loopIsFeasible(32)).isTrue();
    }
}
