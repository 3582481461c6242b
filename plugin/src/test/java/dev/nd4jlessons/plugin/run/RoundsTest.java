package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Launcher;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Evidence evidence = new Evidence();
    private final List<Request> requests = new ArrayList<>();
    private final List<TimeLimit> limits = new ArrayList<>();
    private final List<String> stopped = new ArrayList<>();

    @Test
    void aGoodRunIsOneFork() throws IOException {
        run(Duration.ofSeconds(300), Set.of(), Outcome.CRASHED);

        assertThat(requests).hasSize(1);
        assertThat(evidence.checks()).containsOnlyKeys("3.1", "3.2", "3.3", "3.4", "3.5");
    }

    @Test
    void aTaskThatEndsItsJvmDoesNotHideTheOthers() throws IOException {
        run(Duration.ofSeconds(300), Set.of("3.2"), Outcome.CRASHED);

        assertThat(requests).extracting(Request::tasks).containsExactly(all(), List.of("3.3", "3.4", "3.5"));
        assertThat(requests).extracting(Request::train).containsExactly(true, false);
        assertThat(evidence.stops()).containsOnlyKeys("3.2");
        assertThat(evidence.checks()).containsOnlyKeys("3.1", "3.3", "3.4", "3.5");
        assertThat(evidence.end().outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(stopped).containsExactly("3.2");
    }

    @Test
    void endlessLoopsInEveryTaskTakeNoLongerThanTheLimit() throws IOException {
        run(Duration.ofSeconds(300), Set.copyOf(all()), Outcome.TIMED_OUT);

        assertThat(limits).extracting(limit -> limit.checks().toSeconds()).containsExactly(150L, 75L, 37L, 19L, 19L);
        assertThat(evidence.stops()).hasSize(5);
    }

    @Test
    void whatThereIsNoTimeForIsNotBlamedOnItsTask() throws IOException {
        run(Duration.ofSeconds(12), Set.copyOf(all()), Outcome.TIMED_OUT);

        assertThat(evidence.stops()).containsOnlyKeys("3.1", "3.2");
        assertThat(evidence.tasksNotReached()).containsExactly("3.3", "3.4", "3.5");
    }

    @Test
    void aCrashOutsideOfAnyCheckEndsTheLesson() throws IOException {
        Rounds rounds = new Rounds(
                (request, limit, listener) -> {
                    requests.add(request);
                    return Given.ended(Outcome.CRASHED, 1, "load", "", 1);
                },
                evidence,
                listener(),
                Duration.ofSeconds(300));

        rounds.run(request());

        assertThat(requests).hasSize(1);
        assertThat(evidence.stops()).isEmpty();
    }

    private void run(Duration limit, Set<String> bad, Outcome outcome) throws IOException {
        new Rounds(launcher(bad, outcome), evidence, listener(), limit).run(request());
    }

    /** Checks tasks until it meets a bad one; a loop takes all the time that its check may take. */
    private Launcher launcher(Set<String> bad, Outcome outcome) {
        return (request, limit, listener) -> {
            requests.add(request);
            limits.add(limit);
            for (String task : request.tasks()) {
                if (bad.contains(task)) {
                    int seconds =
                            outcome == Outcome.TIMED_OUT ? (int) limit.checks().toSeconds() : 1;
                    return Given.ended(outcome, 0, "check", task, seconds);
                }
                listener.event(new Event.Checked(Given.check(task, Status.PASSED)));
            }
            return ended(listener);
        };
    }

    private static ForkResult ended(ForkListener listener) {
        listener.event(new Event.Bye());
        return Given.done();
    }

    private RoundListener listener() {
        return new RoundListener() {
            @Override
            public void stopped(String task) {
                stopped.add(task);
            }

            @Override
            public void event(Event event) {
                evidence.add(event);
            }

            @Override
            public void printed(String line) {
                throw new AssertionError(line);
            }
        };
    }

    private static Request request() {
        return RequestBuilder.builder()
                .lesson(Course.TRAIN_MLP)
                .tasks(all())
                .train(true)
                .backend("cpu")
                .language("en")
                .seed(42)
                .epochs(30)
                .batchSize(32)
                .learningRate(0.03)
                .hiddenUnits(30)
                .sizes(List.of(256))
                .repeats(5)
                .build();
    }

    private static List<String> all() {
        return List.of("3.1", "3.2", "3.3", "3.4", "3.5");
    }
}
