package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.Condition;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page on a proof of the checks shows.
 *
 * @param state the verdict's name for style sheet and icons
 * @param groups the kill matrix, a part for each task
 */
public record Proof(
        String state,
        Prose message,
        String startedAt,
        String duration,
        long seed,
        List<String> aspects,
        List<Condition> conditions,
        List<TaskRow> tasks,
        List<Group> groups,
        List<Row> combinations) {
    /** The variants of one task. */
    public record Group(String task, String name, List<Row> rows) {}

    /**
     * A row of the kill matrix.
     *
     * @param marks what each aspect says of it, in the order of the columns; empty where a check has no such aspect
     * @param state whether all is as it should be, for style sheet and icons
     */
    public record Row(VariantRow variant, List<String> marks, String state) {}

    /** The page of a proof. */
    public static Proof of(ProofResult proof, Text text) {
        List<Group> groups = new ArrayList<>();
        for (TaskRow task : proof.tasks()) {
            List<Row> rows = proof.variants().stream()
                    .filter(variant -> variant.task().equals(task.task()))
                    .map(variant -> row(variant, proof.aspects(), variant.rejected()))
                    .toList();
            groups.add(new Group(task.task(), task.name(), rows));
        }
        return new Proof(
                Text.state(proof.verdict()),
                Prose.of(proof.message()),
                proof.startedAt(),
                text.time(proof.durationSeconds()),
                proof.seed(),
                proof.aspects(),
                proof.conditions(),
                proof.tasks(),
                groups,
                proof.combinations().stream()
                        .map(row -> row(row, proof.aspects(), row.rejected() && row.diagnosis() == null))
                        .toList());
    }

    /** The state of a task or of a condition. */
    public static String state(boolean met) {
        return Text.state(met ? Verdict.PASSED : Verdict.FAILED);
    }

    /** The state of a check's status. */
    public static String state(dev.nd4jlessons.results.Status status) {
        return Text.state(status);
    }

    private static Row row(VariantRow variant, List<String> aspects, boolean good) {
        List<String> marks = aspects.stream()
                .map(aspect -> variant.aspects().getOrDefault(aspect, ""))
                .toList();
        return new Row(variant, marks, state(good));
    }
}
