package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Launcher;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Runs a lesson's workers until every task has its answer: one that ends its JVM must not hide what the others are.
 *
 * <p>The time limit is that of the lesson. While tasks are left, a worker gets half of what remains, so that an endless
 * loop in each of them still ends within the limit.
 */
final class Rounds {
    /** Less than this is not worth a start: ND4J alone needs one or two seconds of it. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final Launcher launcher;
    private final Evidence evidence;
    private final RoundListener listener;
    private Duration left;

    Rounds(Launcher launcher, Evidence evidence, RoundListener listener, Duration limit) {
        this.launcher = launcher;
        this.evidence = evidence;
        this.listener = listener;
        this.left = limit;
    }

    void run(Request request) throws IOException {
        Request next = request;
        while (launch(next)) {
            List<String> rest = request.tasks().stream()
                    .filter(task -> !evidence.hasAnswer(task))
                    .toList();
            if (rest.isEmpty()) {
                return;
            }
            if (left.compareTo(SHORTEST) < 0) {
                rest.forEach(evidence::notReached);
                return;
            }
            next = checksOnly(request, rest);
        }
    }

    /** Whether the worker was ended by the check of one task, which is then known. */
    private boolean launch(Request request) throws IOException {
        ForkResult result = launcher.launch(request, limit(request), listener);
        left = left.minus(result.duration());
        evidence.ended(result);
        Event.Step step = result.step();
        if (result.outcome() == Outcome.DONE
                || result.outcome() == Outcome.INTERRUPTED
                || step == null
                || !step.key().equals("check")
                || evidence.hasAnswer(step.value())) {
            return false;
        }
        evidence.stopped(step.value(), result);
        listener.stopped(step.value());
        return true;
    }

    private TimeLimit limit(Request request) {
        if (request.tasks().size() < 2) {
            return TimeLimit.of(left);
        }
        Duration half = left.dividedBy(2);
        Duration checks = half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
        return new TimeLimit(left, checks.compareTo(left) < 0 ? checks : left);
    }

    /** As {@link Course#GRADE}, which checks tasks and says nothing around it. */
    private static Request checksOnly(Request request, List<String> tasks) {
        return RequestBuilder.builder(request)
                .lesson(Course.GRADE)
                .tasks(tasks)
                .train(false)
                .build();
    }
}
