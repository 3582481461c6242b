package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told when a backend or its driver is tried, and what that means. */
final class Trial implements ForkListener {
    /** The operations that a backend on trial has to compute. */
    private static final int OPERATIONS = 3;

    private final Messages messages;
    private final List<Event.Computed> computed = new ArrayList<>();
    private Event.@Nullable Failed failed;
    private @Nullable String backend;

    Trial(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void event(Event event) {
        if (event instanceof Event.Computed one) {
            computed.add(one);
        } else if (event instanceof Event.Failed why) {
            failed = why;
        } else if (event instanceof Event.BackendLoaded loaded) {
            backend = loaded.backend().name();
        }
    }

    /** What is printed goes into the log alone: ND4J words a library that is missing as a stack trace. */
    @Override
    public void printed(String line) {}

    /** Why the driver cannot be loaded; empty if it can. */
    Optional<String> driverObstacle(ForkResult end) {
        return failure().map(cause -> messages.get("backend.no-library", cause)).or(() -> stopped(end));
    }

    /** Why {@code asked} cannot be used; empty if it loaded, and computed all that it should. */
    Optional<String> obstacle(ForkResult end, String asked) {
        return failure()
                .map(cause -> messages.get("backend.not-loaded", cause))
                .or(() -> stopped(end))
                .or(() -> otherBackend(asked))
                .or(this::wrongResult);
    }

    private Optional<String> failure() {
        return Optional.ofNullable(failed)
                .map(Event.Failed::problem)
                .map(problem -> problem.values().isEmpty()
                        ? problem.kind().toString()
                        : problem.values().get(problem.values().size() - 1));
    }

    private Optional<String> stopped(ForkResult end) {
        if (end.outcome() == Outcome.DONE) {
            return Optional.empty();
        }
        String seconds = Long.toString(end.duration().toSeconds());
        return Optional.of(
                end.outcome() == Outcome.TIMED_OUT
                        ? messages.get("backend.trial-too-long", seconds)
                        : messages.get("backend.trial-crashed", String.valueOf(end.exitCode()), end.log()));
    }

    private Optional<String> otherBackend(String asked) {
        return asked.equals(backend)
                ? Optional.empty()
                : Optional.of(messages.get("backend.trial-other", asked, String.valueOf(backend)));
    }

    private Optional<String> wrongResult() {
        for (Event.Computed one : computed) {
            Double error = one.maxError();
            if (error == null || !(error <= one.tolerance())) {
                String off = error == null ? "NaN" : String.format("%.1e", error);
                return Optional.of(messages.get("backend.trial-wrong", one.operation(), off));
            }
        }
        return computed.size() == OPERATIONS
                ? Optional.empty()
                : Optional.of(messages.get("backend.trial-incomplete", computed.size(), OPERATIONS));
    }
}
