package dev.nd4jlessons.matmul;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.TaskNotWritten;
import dev.nd4jlessons.device.Nd4jFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Lesson 2: how fast is a product of two large matrices, and how does one measure that? */
public final class MatmulBenchmark {
    /** Beyond so many floating-point operations for all of its products, the plain loop is left out: about 10 s. */
    private static final double LOOP_OPERATIONS = 2e10;

    /** If a product in float32 takes longer, in seconds, it is not repeated in float64. */
    private static final double LONGEST_FOR_DOUBLE = 2;

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

        int repeats = 5;
        MatmulBenchmark benchmark = new MatmulBenchmark(out, repeats, 42, result -> say(out, result));
        List<Integer> sizes = benchmark.thatFit(List.of(256, 512, 1024, 2048));
        for (int size : sizes) {
            benchmark.measure(size);
        }
        try {
            for (int size : sizes) {
                benchmark.measureWith(new MatmulTimer(), size, repeats);
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

    /**
     * Measures one size: ND4J with all threads and with one, in float64 and where there is one in float16, and a plain
     * loop in Java.
     *
     * @return how many of ND4J's products in float32 were timed: fewer than was asked for where one takes long
     */
    public int measure(int size) {
        boolean gpu = !Nd4j.getEnvironment().isCPU();
        Timing timed = measureNd4j(size, DataType.FLOAT, gpu);
        if (doubleIsFeasible(size, timed.medianSeconds())) {
            measureNd4j(size, DataType.DOUBLE, gpu);
        }
        if (gpu) {
            measureHalf(size);
        }
        if (!gpu && loopIsFeasible(size)) {
            RandomMatrix x = new RandomMatrix(size, seed);
            RandomMatrix y = new RandomMatrix(size, seed + 1);
            try (Product product = new JavaLoopDevice(x, y)) {
                measure("java-loop", 1, product, x, y);
            }
        }
        return timed.repeats();
    }

    private Timing measureNd4j(int size, DataType type, boolean gpu) {
        RandomMatrix x = new RandomMatrix(size, seed, type);
        RandomMatrix y = new RandomMatrix(size, seed + 1, type);
        int threads = BlasThreads.count();
        try (Nd4jDevice product = new Nd4jDevice(x, y)) {
            Timing timing = Timing.of(product, repeats);
            tell("nd4j", threads, timing, product, x, y, gpu ? Optional.of(product) : Optional.empty());
            if (threads > 1 && type == DataType.FLOAT && !gpu) {
                BlasThreads.withOne(() -> measure("nd4j-one-thread", 1, product, x, y));
            }
            return timing;
        }
    }

    /** Older GPUs have no arithmetic in float16, and what they lack is known only when it is asked for. */
    void measureHalf(int size) {
        try {
            measureNd4j(size, DataType.FLOAT16, true);
        } catch (RuntimeException refused) {
            out.say("matmul.no-half", size, String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Measures ND4J's product once more, with the learner's {@code timer}, which times {@code products} of them. They are
     * as warm as those that were timed before, so that the two can be compared.
     */
    public void measureWith(Timer timer, int size, int products) {
        RandomMatrix x = new RandomMatrix(size, seed);
        RandomMatrix y = new RandomMatrix(size, seed + 1);
        try (Product product = new Nd4jDevice(x, y)) {
            Timing.warmUp(product);
            double seconds = timer.medianSeconds(product, products);
            results.accept(new MatmulResult(
                    size,
                    "task-2.1",
                    DataType.FLOAT,
                    BlasThreads.count(),
                    products,
                    seconds,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.of(ProductError.of(product, x, y)),
                    ProductError.tolerance(size),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()));
        }
    }

    private void measure(String method, int threads, Product product, RandomMatrix x, RandomMatrix y) {
        tell(method, threads, Timing.of(product, repeats), product, x, y, Optional.empty());
    }

    /** The product is compared before anything is moved, so that what is compared is what was timed. */
    private void tell(
            String method,
            int threads,
            Timing timing,
            Product product,
            RandomMatrix x,
            RandomMatrix y,
            Optional<Nd4jDevice> moved) {
        double error = ProductError.of(product, x, y);
        results.accept(new MatmulResult(
                x.size(),
                method,
                x.type(),
                threads,
                timing.repeats(),
                timing.medianSeconds(),
                OptionalDouble.of(timing.minSeconds()),
                OptionalDouble.of(timing.maxSeconds()),
                OptionalDouble.of(error),
                ProductError.tolerance(x.size(), x.type()),
                seconds(moved.map(Nd4jDevice::sending)),
                seconds(moved.map(Nd4jDevice::fetching))));
    }

    private OptionalDouble seconds(Optional<Device> transfer) {
        return transfer.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Timing.of(transfer.get(), repeats).medianSeconds());
    }

    /** Twice the bytes and at least twice the time of float32; for the largest sizes that is not worth the wait. */
    private boolean doubleIsFeasible(int size, double floatSeconds) {
        long limit = MatrixMemory.available().orElse(Long.MAX_VALUE);
        boolean feasible = floatSeconds <= LONGEST_FOR_DOUBLE && 2 * MatrixMemory.needed(size) <= limit;
        if (!feasible) {
            out.say("matmul.double-left-out", size, floatSeconds);
        }
        return feasible;
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
                result.gflops(),
                result.type());
    }
}
