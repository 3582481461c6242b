package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Puppet;
import dev.nd4jlessons.channel.Thrown;
import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.trial.Problems;
import dev.nd4jlessons.judge.trial.Stopped;

/** Takes one set of task classes through a lesson, and tells what was measured. */
public final class LessonJudge {
    private final Request request;
    private final Implementation implementation;
    private final Events events;

    /** A judge of what {@code puppet} does, as {@code request} asks. */
    public LessonJudge(Request request, Puppet puppet, Events events) {
        this.request = request;
        this.implementation = new Implementation(puppet);
        this.events = events;
    }

    /**
     * Runs the lesson to its end; what learner's code throws is told as well.
     *
     * @throws WorkerGone if the worker is lost on the way; what was told until then holds
     */
    public void run() {
        try {
            lesson();
        } catch (LearnerFault fault) {
            events.tell(new Event.Failed(fault.problem()));
        } catch (Stopped stopped) {
            events.tell(new Event.Failed(stopped.problem()));
        } catch (Threw threw) {
            events.tell(new Event.Failed(failure(threw.thrown())));
        }
        events.tell(new Event.Bye());
    }

    private Problem failure(Thrown thrown) {
        boolean onTrial =
                request.lesson().equals(Request.DRIVER) || request.lesson().equals(Request.TRIAL);
        String task = thrown.task() == null ? "" : thrown.task();
        return onTrial ? RootCause.of(thrown) : Problems.thrown(thrown, task);
    }

    private void lesson() {
        Loading loading = new Loading(implementation.session(), events);
        switch (request.lesson()) {
            case Request.DRIVER -> loading.driver();
            case Request.TRIAL -> {
                events.step("load", "");
                loading.nativeCode();
                loading.backend();
                events.step("trial", "");
                new BackendTrial(implementation.session(), events).run();
            }
            default -> {
                events.step("load", "");
                loading.backend();
                courseLesson();
            }
        }
    }

    private void courseLesson() {
        Reader reader = new Reader(implementation.session(), request.language(), events);
        switch (request.lesson()) {
            case Course.TRAIN_MLP -> {
                events.step("describe", "");
                reader.digits();
                checkAndTrain();
            }
            case Course.GRADE -> checkAndTrain();
            case Course.MATMUL_BENCHMARK -> new MatmulRun(request, implementation, events).run();
            case Course.DEVICE_CHECK -> {
                events.step("describe", "");
                reader.devices(request.gpus());
            }
            default -> throw new IllegalArgumentException("No lesson is called " + request.lesson());
        }
    }

    private void checkAndTrain() {
        TaskRun tasks = new TaskRun(request, implementation, events);
        boolean canTrain = tasks.checkAll();
        if (request.train() && request.replay() != null) {
            if (tasks.isComplete()) { // a replay is for code that may be wrong
                new ReplayRun(request.replay(), implementation, events).run();
            }
        } else if (canTrain && request.train()) {
            new TrainingRun(request, implementation, events).run();
        }
    }
}
