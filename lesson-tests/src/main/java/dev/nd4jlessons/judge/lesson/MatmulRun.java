package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.MeasurementBuilder;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.learner.Entry;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Session;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lesson 2: the course's own measurements first, then the learner's timer, checked and used. */
final class MatmulRun {
    private static final String PRODUCTS = "dev.nd4jlessons.worker.programs.Products";
    private static final String TIMER_TASK = "2.1";

    private final Request request;
    private final Implementation implementation;
    private final Session session;
    private final Events events;
    private @Nullable LearnerFault fault;

    MatmulRun(Request request, Implementation implementation, Events events) {
        this.request = request;
        this.implementation = implementation;
        this.session = implementation.session();
        this.events = events;
    }

    void run() {
        int products = session.keep(session.create(
                PRODUCTS,
                null,
                new Value.Text(request.language()),
                new Value.Whole(request.repeats()),
                new Value.Whole(request.seed()),
                Told.by(session, this::told)));
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int size : thatFit(products)) {
            events.step("measure", Integer.toString(size));
            Value count = session.value(session.call(products, "measure", new Value.Whole(size)));
            counts.put(size, count instanceof Value.Whole whole ? (int) whole.value() : 1);
        }
        TaskRun tasks = new TaskRun(request, implementation, events);
        for (String task : request.tasks()) {
            if (tasks.check(task) && task.equals(TIMER_TASK)) {
                measureWithLearnersTimer(products, counts);
            }
        }
    }

    private int[] thatFit(int products) {
        long[] sizes = request.sizes().stream().mapToLong(Integer::longValue).toArray();
        Value fitting = session.value(session.call(products, "thatFit", new Value.Wholes(sizes)));
        return fitting instanceof Value.Wholes wholes
                ? Arrays.stream(wholes.values()).mapToInt(size -> (int) size).toArray()
                : new int[0];
    }

    /** Has the learner's timer time as many products of each size as could be timed before. */
    private void measureWithLearnersTimer(int products, Map<Integer, Integer> counts) {
        Value timer = implementation.matmulTimer().asValue();
        counts.forEach((size, count) -> {
            events.step("measure", Integer.toString(size));
            session.call(products, "measureWith", timer, new Value.Whole(size), new Value.Whole(count));
            session.flush();
            if (fault != null) {
                throw fault;
            }
        });
    }

    private void told(Value told) {
        if (told instanceof Value.Text line) {
            events.say(line.value());
        } else if (told instanceof Value.Many) {
            measured(Entry.of(told));
        }
    }

    private void measured(Entry entry) {
        double median = entry.real(4);
        // The right timer never says this, but this one is the learner's, and JSON has no word for it.
        if (!(median > 0) || Double.isInfinite(median)) {
            fault = new LearnerFault(Problem.Kind.NOT_FINITE, "medianSeconds", "[]", Double.toString(median));
            return;
        }
        events.tell(new Event.Measured(MeasurementBuilder.builder()
                .size((int) entry.whole(0))
                .backend(request.backend())
                .method(entry.text(1))
                .dataType(entry.text(2))
                .repeats((int) entry.whole(3))
                .medianSeconds(median)
                .minSeconds(entry.finite(5))
                .gflops(Objects.requireNonNullElse(entry.finite(6), 0.0))
                .maxError(entry.finite(7))
                .tolerance(Objects.requireNonNullElse(entry.finite(8), 0.0))
                .boundGflops(entry.finite(9))
                .bound(entry.textOrNull(10))
                .sendSeconds(entry.finite(11))
                .fetchSeconds(entry.finite(12))
                .maxSeconds(entry.finite(13))
                .build()));
    }
}
