package dev.nd4jlessons.worker.programs;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.device.Peaks;
import dev.nd4jlessons.matmul.MatmulBenchmark;
import dev.nd4jlessons.matmul.MatmulResult;
import dev.nd4jlessons.matmul.Timer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Times matrix products on this machine.
 *
 * <p>It tells lines as texts, and each measurement as a list: size, method, data type, repeats, median, fastest, GFLOPS,
 * largest error, its tolerance, bound in GFLOPS, where that is from, seconds to send, seconds to fetch, slowest; null where
 * there is none.
 */
public final class Products {
    private static final String LEARNERS = "task-2.1";

    private final MatmulBenchmark benchmark;
    private final SpeedLimit limit = new SpeedLimit(!Nd4j.getEnvironment().isCPU(), Peaks.current());
    private final Consumer<Object> told;

    /** Times {@code repeats} products of each size with numbers drawn from {@code seed}. */
    public Products(String language, int repeats, long seed, Consumer<Object> told) {
        this.told = told;
        this.benchmark = new MatmulBenchmark(
                new LessonOutput(Locale.forLanguageTag(language), told::accept), repeats, seed, this::tell);
    }

    /** Those of {@code sizes} whose matrices fit into memory. */
    public int[] thatFit(int[] sizes) {
        List<Integer> asked = Arrays.stream(sizes).boxed().toList();
        return benchmark.thatFit(asked).stream().mapToInt(Integer::intValue).toArray();
    }

    /** Measures {@code size} in every way; how many products a learner's timer is to time. */
    public int measure(int size) {
        return benchmark.measure(size);
    }

    /** Has learner's timer measure. */
    public void measureWith(Timer timer, int size, int count) {
        benchmark.measureWith(timer, size, count);
    }

    private void tell(MatmulResult result) {
        if (!result.method().equals(LEARNERS)) {
            limit.saw(result);
        }
        SpeedLimit.Limit bound = limit.of(result.type());
        List<@Nullable Object> entry = new ArrayList<>();
        entry.add(result.size());
        entry.add(result.method());
        entry.add(result.type().name().toLowerCase(Locale.ROOT));
        entry.add(result.repeats());
        entry.add(result.medianSeconds());
        entry.add(orNull(result.minSeconds()));
        entry.add(result.gflops());
        entry.add(orNull(result.maxError()));
        entry.add(result.tolerance());
        entry.add(bound == null ? null : bound.gflops());
        entry.add(bound == null ? null : bound.source());
        entry.add(orNull(result.sendSeconds()));
        entry.add(orNull(result.fetchSeconds()));
        entry.add(orNull(result.maxSeconds()));
        told.accept(entry);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}
