package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.Condition;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Verdict;
import dev.nd4jlessons.variants.VariantLibrary;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the rows of a proof, its conditions and its verdict into one record. */
final class ProofVerdict {
    /** So many rows are named in a message; the page has all. */
    private static final int NAMED = 5;

    private final Messages messages;
    private final long seed;
    private final Instant startedAt;

    ProofVerdict(Messages messages, long seed, Instant startedAt) {
        this.messages = messages;
        this.seed = seed;
        this.startedAt = startedAt;
    }

    ProofResult of(List<TaskRow> tasks, Rows rows, VariantLibrary library) {
        List<VariantRow> variants = library.variants().stream().map(rows::of).toList();
        List<VariantRow> combinations = library.combinations().stream()
                .map(two -> rows.of(two, library.variant(two.first()).task()))
                .toList();
        List<Condition> conditions = Conditions.of(tasks, variants, combinations);
        boolean met = conditions.stream().allMatch(Condition::met);
        // The order of the check that has the most of them.
        List<String> aspects = variants.stream()
                .map(row -> row.aspects().keySet())
                .sorted(Comparator.<Set<String>>comparingInt(Set::size).reversed())
                .flatMap(Set::stream)
                .distinct()
                .toList();
        return new ProofResult(
                met ? Verdict.PASSED : Verdict.FAILED,
                message(met, conditions, tasks, variants, combinations),
                seed,
                startedAt.truncatedTo(ChronoUnit.MILLIS).toString(),
                Duration.between(startedAt, Instant.now()).toMillis() / 1000.0,
                aspects,
                conditions,
                tasks,
                variants,
                combinations);
    }

    private String message(
            boolean met,
            List<Condition> conditions,
            List<TaskRow> tasks,
            List<VariantRow> variants,
            List<VariantRow> combinations) {
        if (met) {
            long kinds = variants.stream().map(VariantRow::kind).distinct().count();
            long diagnosed = variants.stream().filter(VariantRow::diagnosed).count();
            return messages.get("prove.passed", variants.size(), kinds, diagnosed, combinations.size(), tasks.size());
        }
        String broken = conditions.stream()
                .filter(condition -> !condition.met())
                .map(this::words)
                .collect(Collectors.joining("\n"));
        return messages.get("prove.failed", broken) + "\n"
                + messages.get("prove.look", culprits(tasks, variants, combinations));
    }

    private String words(Condition condition) {
        return messages.get("prove.condition." + condition.name(), condition.found(), condition.wanted());
    }

    private static String culprits(List<TaskRow> tasks, List<VariantRow> variants, List<VariantRow> combinations) {
        Stream<String> wrong = Stream.of(
                        tasks.stream().filter(row -> !row.met()).map(ProofVerdict::words),
                        variants.stream().filter(row -> !row.rejected()).map(VariantRow::id),
                        combinations.stream()
                                .filter(row -> !Conditions.keptApart(row))
                                .map(VariantRow::id),
                        variants.stream()
                                .filter(row -> row.rejected() && !row.diagnosed())
                                .map(VariantRow::id))
                .flatMap(names -> names);
        return wrong.limit(NAMED).collect(Collectors.joining(", "));
    }

    private static String words(TaskRow row) {
        return Stream.concat(Stream.of(row.task()), row.missing().stream()).collect(Collectors.joining(" "));
    }
}
