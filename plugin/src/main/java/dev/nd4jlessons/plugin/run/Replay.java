package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.trace.Comparison;
import dev.nd4jlessons.trace.Trace;
import dev.nd4jlessons.trace.TraceException;
import dev.nd4jlessons.trace.TraceReader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded run that training is to follow. */
public record Replay(Path file, Trace trace) {
    /** The one that {@code settings} name, or null; throws what to do if it cannot be replayed. */
    public static @Nullable Replay of(CourseRoot root, Settings settings, Messages messages) {
        if (settings.replay() == null) {
            return null;
        }
        Path file = root.path().resolve(settings.replay()).normalize();
        try {
            return new Replay(file, TraceReader.read(file));
        } catch (TraceException e) {
            throw TraceRefusal.of(e, root.name(file), messages);
        }
    }

    /** How the trace is named in messages. */
    String name(Surroundings here) {
        return here.root().name(file);
    }

    /** What a reader is told before it begins. */
    String announcement(Surroundings here) {
        return here.messages()
                .get(
                        "replay.announcement",
                        name(here),
                        trace.precision().word(),
                        Integer.toString(trace.epochs().size()),
                        Integer.toString(trace.batchSize()),
                        Figures.plain(trace.learningRate()),
                        Integer.toString(trace.hiddenUnits()));
    }

    /** Its figures beside those of the run that {@code evidence} is of; empty if there was none. */
    Optional<Comparison> compare(Evidence evidence) {
        ReplayedRun replayed = evidence.replayed();
        return replayed == null ? Optional.empty() : Optional.of(Comparison.of(trace, replayed));
    }

    /** What a result says of it. */
    LessonResult.Replay result(Surroundings here, Evidence evidence) {
        Optional<Comparison> comparison = compare(evidence);
        Fault fault = evidence.fault();
        return new LessonResult.Replay(
                name(here),
                trace.precision().word(),
                trace.precision().relative(),
                trace.precision().absolute(),
                comparison.map(Comparison::size).orElse(0),
                comparison.isPresent() && comparison.get().first().isEmpty(),
                comparison.flatMap(Comparison::first).orElse(null),
                comparison.map(Comparison::largest).orElse(null),
                fault,
                fault == null ? null : TaskLocation.ofMethod(fault.place(), here.root(), here.implementation()));
    }
}
