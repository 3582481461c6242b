package dev.nd4jlessons.fork;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.TaskNotWritten;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.trial.Problems;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventWriter;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.mlp.TrainMlp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Runs one lesson in a JVM of its own, and writes what it measures to an event file.
 *
 * <p>Standard output and error belong to learner's code and to native libraries. Nothing here guards against
 * {@code System.exit}: the file then lacks its {@link Event.Bye}, and the side that started this JVM sees that.
 */
public final class Fork {
    private static final int PROTOCOL = 1;

    private Fork() {}

    /** Takes the request's file and the event file; ends the JVM, whatever threads learner's code has left. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] args) {
        int status = 1;
        try {
            run(Path.of(args[0]), Path.of(args[1]));
            status = 0;
        } catch (Throwable thrown) {
            // Not even the event file could be written: the standard streams are all that is left.
            thrown.printStackTrace();
        } finally {
            System.exit(status);
        }
    }

    /** Runs the request in {@code requestFile} to its end; throws only if {@code eventFile} cannot be written. */
    public static void run(Path requestFile, Path eventFile) throws IOException {
        Request asked = Request.read(requestFile);
        Request request = asked.withoutKey();
        request.write(requestFile); // before any learner's code is loaded
        try (EventWriter writer = new EventWriter(eventFile, asked.key())) {
            Events events = new Events(writer);
            events.tell(new Event.Hello(PROTOCOL, ProcessHandle.current().pid()));
            try {
                run(request, events);
            } catch (LearnerFault fault) {
                events.tell(new Event.Failed(fault.problem()));
            } catch (Throwable thrown) {
                if (request.lesson().equals(Request.DRIVER) || request.lesson().equals(Request.TRIAL)) {
                    events.tell(new Event.Failed(RootCause.of(thrown)));
                    events.tell(new Event.Bye());
                    return;
                }
                String task = thrown instanceof TaskNotWritten notWritten ? notWritten.task() : "";
                events.tell(new Event.Failed(Problems.thrown(thrown, task)));
            }
            events.tell(new Event.Bye());
        }
    }

    private static void run(Request request, Events events) throws ReflectiveOperationException {
        switch (request.lesson()) {
            case Request.DRIVER -> DriverRun.run();
            case Request.TRIAL -> {
                events.step("load", "");
                TrialRun.loadNativeCode();
                events.tell(new Event.BackendLoaded(LoadedBackend.describe()));
                events.step("trial", "");
                new TrialRun(events).run();
            }
            default -> runLesson(request, events);
        }
    }

    private static void runLesson(Request request, Events events) {
        LessonOutput out = new LessonOutput(Locale.forLanguageTag(request.language()), events::say);
        Implementation implementation = new Implementation(Fork.class.getClassLoader());
        events.step("load", "");
        events.tell(new Event.BackendLoaded(LoadedBackend.describe()));
        switch (request.lesson()) {
            case Course.TRAIN_MLP -> {
                events.step("describe", "");
                TrainMlp.prepareData(out, DataType.FLOAT);
                checkAndTrain(request, implementation, events);
            }
            case Course.GRADE -> checkAndTrain(request, implementation, events);
            case Course.MATMUL_BENCHMARK -> new MatmulRun(request, implementation, events, out).run();
            case Course.DEVICE_CHECK -> new DeviceRun(request, events, out).run();
            default -> throw new IllegalArgumentException("No lesson is called " + request.lesson());
        }
    }

    private static void checkAndTrain(Request request, Implementation implementation, Events events) {
        TaskRun tasks = new TaskRun(request, implementation, events);
        boolean canTrain = tasks.checkAll();
        if (request.train() && request.replay() != null) {
            if (tasks.isComplete()) { // a replay is for code that may be wrong
                new ReplayRun(ReplayRun.read(request.replay()), implementation, events).run();
            }
        } else if (canTrain && request.train()) {
            new TrainingRun(request, implementation, TrainingData.load(DataType.FLOAT), events).run();
        }
    }
}
