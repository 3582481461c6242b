package dev.nd4jlessons.matmul;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.TaskNotWritten;
import dev.nd4jlessons.device.Nd4jFacts;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.nd4j.linalg.factory.Nd4j;

/** Lesson 2: how fast is a product of two large matrices, and how does one measure that? */
public final class MatmulBenchmark {
    /** Beyond so many floating-point operations for all of its products, the plain loop is left out: about 10 s. */
    private static final double LOOP_OPERATIONS = 2e10;

    private final LessonOutput out;
    private final int repeats;
    private final long seed;
    private final Consumer<MatmulResult> results;

    /** A benchmark that times each product {@code repeats} times, and hands over each result as it is measured. */
    public MatmulBenchmark(LessonOutput out, int repeats, long seed, Consumer<MatmulResult> results) {
        this.out = out;
        this.repeats = repeats;
        this.seed = seed;
        this.results = results;
    }

    /** Runs the lesson from top to bottom, with the sizes that {@code mvn lessons:matmul-benchmark} has by default. */
    public static void main(String[] args) {
        LessonOutput out = LessonOutput.toStandardOutput();
        Nd4jFacts nd4j = Nd4jFacts.read();
        out.say("matmul.backend", nd4j.version(), nd4j.device(), nd4j.blas(), nd4j.threads());

        MatmulBenchmark benchmark = new MatmulBenchmark(out, 5, 42, result -> say(out, result));
        List<Integer> sizes = benchmark.thatFit(List.of(256, 512, 1024, 2048));
        for (int size : sizes) {
            benchmark.measure(size);
        }
        try {
            for (int size : sizes) {
                benchmark.measureWith(new MatmulTimer(), size);
            }
        } catch (TaskNotWritten e) {
            out.say("task.not-written", e.task(), e.getStackTrace()[0].getFileName(), "matmul-benchmark");
        }
    }

    /** Those of {@code sizes} whose matrices fit into this machine's memory; says which do not, and what they need. */
    public List<Integer> thatFit(List<Integer> sizes) {
        return thatFit(sizes, MatrixMemory.available());
    }

    List<Integer> thatFit(List<Integer> sizes, OptionalLong available) {
        long limit = available.orElse(Long.MAX_VALUE);
        for (int size : sizes) {
            if (MatrixMemory.needed(size) > limit) {
                out.say("matmul.too-large", size, MatrixMemory.needed(size), limit, MatrixMemory.greatestSize(limit));
            }
        }
        return sizes.stream().filter(size -> MatrixMemory.needed(size) <= limit).toList();
    }

    /** Measures one size: ND4J with all threads and with one, and a plain loop in Java. */
    public void measure(int size) {
        RandomMatrix x = new RandomMatrix(size, seed);
        RandomMatrix y = new RandomMatrix(size, seed + 1);
        int threads = BlasThreads.count();
        try (Product product = new Nd4jDevice(x, y)) {
            measure("nd4j", threads, product, x, y);
            if (threads > 1) {
                BlasThreads.withOne(() -> measure("nd4j-one-thread", 1, product, x, y));
            }
        }
        if (Nd4j.getEnvironment().isCPU() && loopIsFeasible(size)) {
            try (Product product = new JavaLoopDevice(x, y)) {
                measure("java-loop", 1, product, x, y);
            }
        }
    }

    /** Measures ND4J's product once more, with the learner's {@code timer}. */
    public void measureWith(Timer timer, int size) {
        RandomMatrix x = new RandomMatrix(size, seed);
        RandomMatrix y = new RandomMatrix(size, seed + 1);
        try (Product product = new Nd4jDevice(x, y)) {
            double seconds = timer.medianSeconds(product, repeats);
            results.accept(new MatmulResult(
                    size,
                    "task-2.1",
                    BlasThreads.count(),
                    repeats,
                    seconds,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    ProductError.tolerance(size)));
        }
    }

    private void measure(String method, int threads, Product product, RandomMatrix x, RandomMatrix y) {
        Timing timing = Timing.of(product, repeats);
        results.accept(new MatmulResult(
                x.size(),
                method,
                threads,
                timing.repeats(),
                timing.medianSeconds(),
                OptionalDouble.of(timing.minSeconds()),
                OptionalDouble.of(ProductError.of(product, x, y)),
                ProductError.tolerance(x.size())));
    }

    boolean loopIsFeasible(int size) {
        double operations = 2.0 * size * size * size * (repeats + 1);
        if (operations > LOOP_OPERATIONS) {
            out.say("matmul.loop-left-out", size, operations / 1e9, repeats + 1, LOOP_OPERATIONS / 1e9);
        }
        return operations <= LOOP_OPERATIONS;
    }

    private static void say(LessonOutput out, MatmulResult result) {
        out.say(
                "matmul.result",
                result.size(),
                out.text("matmul.method." + result.method()),
                result.threads(),
                result.medianSeconds(),
                result.gflops());
    }
}
