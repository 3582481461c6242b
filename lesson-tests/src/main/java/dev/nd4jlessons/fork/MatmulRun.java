package dev.nd4jlessons.fork;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.device.Peaks;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.MeasurementBuilder;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.matmul.MatmulBenchmark;
import dev.nd4jlessons.matmul.MatmulResult;
import dev.nd4jlessons.matmul.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;

/** Lesson 2: the harness's own measurements first, then the learner's timer, checked and used. */
final class MatmulRun {
    private static final String TIMER_TASK = "2.1";
    private static final String LEARNERS = "task-2.1";

    private final Request request;
    private final Implementation implementation;
    private final Events events;
    private final MatmulBenchmark benchmark;
    private final SpeedLimit limit;

    MatmulRun(Request request, Implementation implementation, Events events, LessonOutput out) {
        this.request = request;
        this.implementation = implementation;
        this.events = events;
        this.limit = new SpeedLimit(!Nd4j.getEnvironment().isCPU(), Peaks.current());
        this.benchmark = new MatmulBenchmark(out, request.repeats(), request.seed(), this::tell);
    }

    void run() {
        List<Integer> sizes = benchmark.thatFit(request.sizes());
        Map<Integer, Integer> products = new LinkedHashMap<>();
        for (int size : sizes) {
            events.step("measure", Integer.toString(size));
            products.put(size, benchmark.measure(size));
        }
        TaskRun tasks = new TaskRun(request, implementation, events);
        for (String task : request.tasks()) {
            if (tasks.check(task) && task.equals(TIMER_TASK)) {
                measureWithLearnersTimer(products);
            }
        }
    }

    /** Has the learner's timer time as many products of each size as could be timed before. */
    private void measureWithLearnersTimer(Map<Integer, Integer> products) {
        Timer timer = implementation.matmulTimer();
        products.forEach((size, count) -> {
            events.step("measure", Integer.toString(size));
            benchmark.measureWith(timer, size, count);
        });
    }

    private void tell(MatmulResult result) {
        // The right timer never says this, but this one is the learner's, and JSON has no word for it.
        if (!(result.medianSeconds() > 0) || Double.isInfinite(result.medianSeconds())) {
            throw new LearnerFault(
                    Problem.Kind.NOT_FINITE, "medianSeconds", "[]", Double.toString(result.medianSeconds()));
        }
        boolean learners = result.method().equals(LEARNERS);
        if (!learners) {
            limit.saw(result);
        }
        SpeedLimit.Limit bound = limit.of(result.type());
        events.tell(new Event.Measured(MeasurementBuilder.builder()
                .size(result.size())
                .backend(request.backend())
                .method(result.method())
                .dataType(result.type().name().toLowerCase(Locale.ROOT))
                .repeats(result.repeats())
                .medianSeconds(result.medianSeconds())
                .minSeconds(orNull(result.minSeconds()))
                .gflops(result.gflops())
                .maxError(orNull(result.maxError()))
                .tolerance(result.tolerance())
                .boundGflops(bound == null ? null : bound.gflops())
                .bound(bound == null ? null : bound.source())
                .sendSeconds(orNull(result.sendSeconds()))
                .fetchSeconds(orNull(result.fetchSeconds()))
                .maxSeconds(orNull(result.maxSeconds()))
                .build()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}
