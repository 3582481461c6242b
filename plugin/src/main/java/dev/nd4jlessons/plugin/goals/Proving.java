package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.prove.Proof;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.Verdict;
import dev.nd4jlessons.variants.VariantLibrary;
import java.io.IOException;
import java.util.List;

/** The goal {@code prove}: makes the proof, shows it in short, and writes it into the report. */
record Proving(Surroundings here, Report report, List<ForkArtifact> artifacts) {
    void run() {
        ProofResult result = proof();
        for (TaskRow task : result.tasks()) {
            show(
                    task,
                    result.variants().stream()
                            .filter(row -> row.task().equals(task.task()))
                            .toList());
        }
        String message = result.message()
                + "\n"
                + words().get("verdict.report", here.root().name(report.page(Proof.NAME)));
        if (result.verdict() != Verdict.PASSED) {
            throw new FixableException(message);
        }
        here.screen().verdict(result.verdict(), message);
    }

    private ProofResult proof() {
        try {
            report.checkWritable();
            ProofResult result = new Proof(here, artifacts, VariantLibrary.load()).run();
            report.write(result);
            return result;
        } catch (IOException e) {
            throw new EnvironmentException(words().get("report.not-written", String.valueOf(e.getMessage())), e);
        }
    }

    private void show(TaskRow task, List<VariantRow> variants) {
        boolean rejected = variants.stream().allMatch(VariantRow::rejected);
        Status status = task.met() && rejected ? Status.PASSED : Status.FAILED;
        String text = words().get(
                        "prove.task",
                        variants.stream().filter(VariantRow::rejected).count(),
                        variants.size(),
                        variants.stream().filter(VariantRow::diagnosed).count(),
                        name(task.shipped()),
                        name(task.solved()));
        here.screen().task(status, words().get("live.task", task.task(), task.name()), text);
    }

    private String name(Status status) {
        return words().get("status." + status.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Messages words() {
        return here.messages();
    }
}
