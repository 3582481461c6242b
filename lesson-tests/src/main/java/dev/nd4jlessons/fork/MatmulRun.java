package dev.nd4jlessons.fork;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.check.Implementation;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.matmul.MatmulBenchmark;
import dev.nd4jlessons.matmul.MatmulResult;
import dev.nd4jlessons.matmul.Timer;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Lesson 2: the harness's own measurements first, then the learner's timer, checked and used. */
final class MatmulRun {
    private static final String TIMER_TASK = "2.1";

    private final Request request;
    private final Implementation implementation;
    private final Events events;
    private final MatmulBenchmark benchmark;

    MatmulRun(Request request, Implementation implementation, Events events, LessonOutput out) {
        this.request = request;
        this.implementation = implementation;
        this.events = events;
        this.benchmark = new MatmulBenchmark(out, request.repeats(), request.seed(), this::tell);
    }

    void run() {
        List<Integer> sizes = benchmark.thatFit(request.sizes());
        for (int size : sizes) {
            events.step("measure", Integer.toString(size));
            benchmark.measure(size);
        }
        TaskRun tasks = new TaskRun(request, implementation, events);
        for (String task : request.tasks()) {
            if (tasks.check(task) && task.equals(TIMER_TASK)) {
                measureWithLearnersTimer(sizes);
            }
        }
    }

    private void measureWithLearnersTimer(List<Integer> sizes) {
        Timer timer = implementation.matmulTimer();
        for (int size : sizes) {
            events.step("measure", Integer.toString(size));
            benchmark.measureWith(timer, size);
        }
    }

    private void tell(MatmulResult result) {
        // The right timer never says this, but this one is the learner's, and JSON has no word for it.
        if (!(result.medianSeconds() > 0) || Double.isInfinite(result.medianSeconds())) {
            throw new LearnerFault(
                    Problem.Kind.NOT_FINITE, "medianSeconds", "[]", Double.toString(result.medianSeconds()));
        }
        events.tell(new Event.Measured(new Measurement(
                result.size(),
                request.backend(),
                result.method(),
                "float",
                result.repeats(),
                result.medianSeconds(),
                orNull(result.minSeconds()),
                result.gflops(),
                orNull(result.maxError()),
                result.tolerance())));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }
}
