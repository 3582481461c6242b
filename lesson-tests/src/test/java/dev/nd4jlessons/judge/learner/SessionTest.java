package dev.nd4jlessons.judge.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session with a worker that does not do what it is told. */
class SessionTest {
    @Test
    void callsWithinCallsHaveAnEnd() {
        Session[] session = new Session[1];
        int[] part = new int[1];
        int[] calls = new int[1];
        session[0] = new Session((steps, callbacks) -> {
            calls[0]++;
            callbacks.call(part[0], "forward", List.of());
            return answers(steps, 1);
        });
        part[0] = session[0].part("Layer", (method, arguments) -> {
            session[0].read(array(session[0])).get();
            return new Value.Nothing();
        });

        assertThatThrownBy(session[0]::flush)
                .asInstanceOf(type(WorkerGone.class))
                .matches(WorkerGone::isGarbled);
        assertThat(calls[0]).isLessThan(100);
    }

    @Test
    void whatIsReadInCallsHasAnEnd() {
        Session[] session = new Session[1];
        int[] part = new int[1];
        boolean[] within = new boolean[1];
        session[0] = new Session((steps, callbacks) -> {
            if (!within[0]) {
                within[0] = true;
                for (int i = 0; i < 100; i++) {
                    callbacks.call(part[0], "forward", List.of());
                }
            }
            return answers(steps, 1_000_000);
        });
        part[0] = session[0].part("Layer", (method, arguments) -> {
            session[0].read(array(session[0])).get();
            return new Value.Nothing();
        });

        assertThatThrownBy(session[0]::flush)
                .asInstanceOf(type(WorkerGone.class))
                .matches(WorkerGone::isGarbled);
    }

    @Test
    void readingsOutsideOfCallsAreNotCounted() {
        Session session = new Session((steps, callbacks) -> answers(steps, 1_000_000));
        for (int i = 0; i < 100; i++) {
            Reading reading = session.read(array(session)).get();
            assertThat(reading).isNotNull();
        }
    }

    private static int array(Session session) {
        return session.place(Matrix.ones(1, 1), Layout.ROWS, ElementType.DOUBLE).id();
    }

    private static List<Answer> answers(List<Step> steps, int elements) {
        return steps.stream()
                .map(step -> step instanceof Step.Read ? found(elements) : new Answer.Done())
                .toList();
    }

    private static Answer found(int elements) {
        return new Answer.Found(new Reading(new long[] {1, elements}, "double", new double[elements], null));
    }
}
