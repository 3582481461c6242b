package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.trace.Deviation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a recorded run was followed.
 *
 * @param about whether every figure agrees, in a sentence
 * @param facts what was compared, and what is to blame for a difference
 * @param rows the first figure that differs, and the one furthest apart
 */
public record ReplayView(String about, List<Figure> facts, List<Row> rows) {
    /** A figure of the recorded run beside this run's. */
    public record Row(String name, Deviation deviation) {}

    /** The view of a result's replay; null if it followed no recorded run. */
    static @Nullable ReplayView of(LessonResult result, Text text) {
        LessonResult.Replay replay = result.replay();
        return replay == null ? null : new ReplayView(about(replay, text), facts(replay, text), rows(replay, text));
    }

    private static String about(LessonResult.Replay replay, Text text) {
        if (replay.figures() == 0) {
            return text.get("replay.not-run");
        }
        return text.get(replay.agrees() ? "replay.agrees" : "replay.differs", replay.figures());
    }

    private static List<Figure> facts(LessonResult.Replay replay, Text text) {
        List<Figure> facts = new ArrayList<>();
        facts.add(Figure.of(text.get("replay.trace"), replay.trace()));
        facts.add(Figure.of(text.get("replay.data-type"), replay.dataType()));
        facts.add(Figure.of(
                text.get("replay.tolerance"),
                text.get(
                        "replay.tolerance.value",
                        text.numbers().error(replay.relativeTolerance()),
                        text.numbers().error(replay.absoluteTolerance()))));
        Fault fault = replay.fault();
        if (fault != null) {
            facts.add(Figure.of(
                    text.get("replay.fault"),
                    text.get("replay.fault.value", fault.tensor() + fault.index(), fault.step())));
            facts.add(Figure.of(
                    text.get("replay.responsible"),
                    fault.place() + " · " + Objects.requireNonNullElse(replay.location(), "")));
        }
        return facts;
    }

    private static List<Row> rows(LessonResult.Replay replay, Text text) {
        List<Row> rows = new ArrayList<>();
        if (replay.first() != null) {
            rows.add(new Row(text.get("replay.first"), replay.first()));
        }
        if (replay.largest() != null) {
            rows.add(new Row(text.get("replay.largest"), replay.largest()));
        }
        return rows;
    }
}
