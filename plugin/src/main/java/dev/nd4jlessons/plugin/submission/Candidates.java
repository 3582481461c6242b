package dev.nd4jlessons.plugin.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses among sources that declare the same class: there is no choice, unless they are the same. */
final class Candidates {
    private final List<SourceText> all;
    private final List<Note> ignored;
    private final List<Note> problems;
    private final Function<List<String>, @Nullable String> taskIn;

    /** Notes what is left out in {@code ignored} and {@code problems}. */
    Candidates(
            List<SourceText> all,
            List<Note> ignored,
            List<Note> problems,
            Function<List<String>, @Nullable String> taskIn) {
        this.all = all;
        this.ignored = ignored;
        this.problems = problems;
        this.taskIn = taskIn;
    }

    /** The sources of which there is one, by the names of their classes. */
    List<SourceText> chosen() {
        List<SourceText> distinct = distinct();
        List<SourceText> chosen = new ArrayList<>();
        for (SourceText source : distinct) {
            String rivals = distinct.stream()
                    .filter(other -> !other.equals(source) && !Collections.disjoint(other.types(), source.types()))
                    .map(SourceText::origin)
                    .collect(Collectors.joining(", "));
            if (rivals.isEmpty()) {
                chosen.add(source);
            } else {
                problems.add(Note.of(source.origin(), Reason.TWO_CANDIDATES, source.className(), rivals)
                        .costing(taskIn.apply(source.types())));
            }
        }
        chosen.sort(Comparator.comparing(SourceText::className));
        return chosen;
    }

    private List<SourceText> distinct() {
        List<SourceText> distinct = new ArrayList<>();
        for (SourceText source : all) {
            distinct.stream()
                    .filter(other -> sameText(other, source))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> ignored.add(Note.of(source.origin(), Reason.SAME_TEXT, other.origin())),
                            () -> distinct.add(source));
        }
        return distinct;
    }

    private static boolean sameText(SourceText one, SourceText other) {
        return one.className().equals(other.className())
                && one.text().replace("\r\n", "\n").equals(other.text().replace("\r\n", "\n"));
    }
}
