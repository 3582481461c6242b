package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.trace.Comparison;
import dev.nd4jlessons.trace.Deviation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a replay: every figure agrees, or the first that does not is named, and what is to blame for it. */
final class ReplayVerdict {
    private final Surroundings here;
    private final Replay replay;
    private final Messages messages;

    ReplayVerdict(Surroundings here, Replay replay) {
        this.here = here;
        this.replay = replay;
        this.messages = here.messages();
    }

    /**
     * A verdict if a figure differs, or if all agree although a task is wrong.
     *
     * @param wrong what the checks of the tasks say
     */
    Optional<Judgement> differs(Evidence evidence, Optional<Judgement> wrong) {
        return replay.compare(evidence).flatMap(comparison -> {
            String tasks = wrong.map(judgement -> "\n\n" + judgement.message()).orElse("");
            Optional<Deviation> first = comparison.first();
            if (first.isEmpty()) {
                return wrong.map(
                        judgement -> Judgement.failed(messages.get("replay.agrees-though", replay.name(here)) + tasks));
            }
            return Optional.of(Judgement.failed(words(first.get(), evidence) + tasks));
        });
    }

    /** The verdict once nothing differs. */
    Judgement agrees(Evidence evidence) {
        Comparison comparison = replay.compare(evidence).orElseThrow();
        Deviation largest = comparison.largest();
        return Judgement.passed(messages.get(
                "replay.agrees",
                replay.name(here),
                Integer.toString(replay.trace().stepLosses().length),
                Integer.toString(replay.trace().epochs().size()),
                small(largest.difference()),
                largest.figure(),
                small(largest.allowed())));
    }

    private String words(Deviation first, Evidence evidence) {
        return difference(first, evidence.failure()) + "\n" + cause(evidence.fault()) + "\n"
                + messages.get("replay.next", place(evidence), command());
    }

    private String difference(Deviation first, @Nullable Problem failure) {
        String step = Integer.toString(first.step());
        if (failure != null && first.replayed() == null) {
            Object[] values = failure.values().toArray();
            return messages.get(
                    "replay.stopped",
                    replay.name(here),
                    step,
                    here.checkMessages().get("problem." + failure.kind(), values));
        }
        if (!first.isStepLoss()) {
            return messages.get(
                    "replay.figure",
                    replay.name(here),
                    first.figure(),
                    value(first.replayed()),
                    value(first.recorded()),
                    small(first.difference()),
                    small(first.allowed()));
        }
        int steps = replay.trace().stepsPerEpoch();
        return messages.get(
                "replay.step",
                replay.name(here),
                step,
                Integer.toString(first.step() % steps),
                Integer.toString(first.step() / steps),
                value(first.replayed()),
                value(first.recorded()),
                small(first.allowed()));
    }

    private String cause(@Nullable Fault fault) {
        if (fault == null) {
            return messages.get("replay.no-fault");
        }
        return messages.get(
                "replay.fault." + fault.kind(),
                fault.tensor(),
                Integer.toString(fault.step()),
                fault.place(),
                fault.tensor() + fault.index(),
                value(fault.actual()),
                value(fault.expected()),
                fault.index());
    }

    private String place(Evidence evidence) {
        Fault fault = evidence.fault();
        String method = fault == null ? "TrainMlp.train" : fault.place();
        return here.course().tasks().stream()
                .filter(task -> task.name().equals(method))
                .findFirst()
                .map(task -> TaskLocation.of(task, here.root(), here.implementation()))
                .orElseGet(() -> TaskLocation.ofMethod(method, here.root(), here.implementation()));
    }

    private String command() {
        String name = replay.name(here);
        String argument = "-Dlessons.replay=" + name;
        return "mvn lessons:" + Course.TRAIN_MLP + " " + (name.contains(" ") ? '"' + argument + '"' : argument)
                + (here.settings().solution() ? " -Dlessons.solution" : "");
    }

    /** With digits enough to tell two values apart that hardly differ. */
    private String value(@Nullable Double value) {
        return value == null ? messages.get("replay.no-number") : String.format(Locale.ROOT, "%.10g", value);
    }

    private static String small(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.1e", value);
    }
}
