package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.Objects;

/** Keeps what is told of a lesson as evidence, and shows it as it comes. */
final class LiveView implements RoundListener {
    /** More printed lines than this are kept in the log only. */
    static final int PRINTED = 200;

    private final Surroundings here;
    private final Evidence evidence;
    private final TaskResults results;
    private final String folder;
    private final boolean showsTasks;
    private int printed;

    /**
     * Shows what is told.
     *
     * @param folder where their output is kept, as a message names it
     * @param showsTasks whether each task is shown once it is checked; grading shows all of them at its end
     */
    LiveView(Surroundings here, Evidence evidence, TaskResults results, String folder, boolean showsTasks) {
        this.here = here;
        this.evidence = evidence;
        this.results = results;
        this.folder = folder;
        this.showsTasks = showsTasks;
    }

    @Override
    public void event(Event event) {
        boolean first = evidence.backend() == null;
        evidence.add(event);
        if (event instanceof Event.BackendLoaded loaded && first) {
            show(loaded.backend());
        } else if (event instanceof Event.Text text) {
            here.screen().say(text.line());
        } else if (event instanceof Event.Checked checked && showsTasks) {
            show(checked.check());
        } else if (event instanceof Event.EpochEnded ended) {
            show(ended.epoch());
        } else if (event instanceof Event.Measured measured) {
            show(measured.measurement());
        }
    }

    @Override
    public void stopped(String number) {
        Task task = here.course().task(number);
        if (showsTasks) {
            String name = words().get("live.task", number, task.name());
            here.screen().task(Status.ERROR, name, words().get("live.new-fork." + cause(number)));
        }
    }

    /** Whether the check ended its JVM, or was ended with it. */
    private String cause(String number) {
        ForkResult stop = evidence.stops().get(number);
        Outcome outcome = stop == null ? Outcome.CRASHED : stop.outcome();
        return switch (outcome) {
            case TIMED_OUT -> "timed-out";
            case FLOODED -> "flooded";
            default -> "crashed";
        };
    }

    @Override
    public void printed(String line) {
        printed++;
        if (printed <= PRINTED) {
            here.screen().say(words().get("live.printed", line));
        } else if (printed == PRINTED + 1) {
            here.screen().warn(words().get("live.too-much", PRINTED, folder));
        }
    }

    private void show(Backend backend) {
        here.screen()
                .say(words().get(
                                "live.backend",
                                backend.nd4j(),
                                backend.name(),
                                backend.device(),
                                backend.blas(),
                                backend.threads()));
    }

    private void show(Check check) {
        here.course().tasks().stream()
                .filter(task -> task.number().equals(check.task()))
                .forEach(task -> show(results.of(task, check)));
    }

    private void show(TaskResult result) {
        String name = words().get("live.task", result.task(), result.name());
        boolean measured = result.status() == Status.PASSED || result.status() == Status.FAILED;
        Double error = result.maxRelativeError();
        here.screen().task(result.status(), name, measured && error != null ? words().get("live.error", error) : "");
    }

    private void show(Epoch epoch) {
        int done = epoch.epoch() + 1;
        int total = here.settings().epochs();
        String accuracy = Figures.accuracy(epoch.validationAccuracy());
        String caption = words().get("live.caption", Integer.toString(done), Integer.toString(total), accuracy);
        String line = words().get(
                        "live.epoch",
                        Integer.toString(done),
                        Integer.toString(total),
                        Figures.loss(epoch.trainLoss()),
                        Figures.loss(epoch.validationLoss()),
                        accuracy);
        here.screen().progress(done, total, caption, line);
    }

    private void show(Measurement measured) {
        here.screen()
                .say(words().get(
                                "live.measured",
                                Integer.toString(measured.size()),
                                measured.backend(),
                                measured.method(),
                                measured.medianSeconds() * 1000,
                                measured.gflops(),
                                measured.dataType()));
        if (measured.sendSeconds() != null && measured.fetchSeconds() != null) {
            here.screen()
                    .say(words().get("live.transfers", measured.sendSeconds() * 1000, measured.fetchSeconds() * 1000));
        }
        if (measured.isImpossible()) {
            here.screen().warn(words().get("live.impossible", Objects.requireNonNull(measured.boundGflops())));
        }
    }

    private Messages words() {
        return here.messages();
    }
}
