package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import java.util.Optional;

/** Sets the same training on two backends side by side, and says what it shows. */
final class Comparison {
    /** Below this a GPU is not worth its start, let alone its price. */
    private static final double WORTH_IT = 1.5;

    private Comparison() {}

    /** The sentence for {@code runs}; empty unless the same training came to its end on the CPU and on a GPU. */
    static Optional<String> of(List<LessonResult> runs, Messages messages) {
        Optional<LessonResult> cpu = trained(runs, "cpu");
        Optional<LessonResult> gpu = trained(runs, "cuda");
        return cpu.isEmpty() || gpu.isEmpty() ? Optional.empty() : Optional.of(words(cpu.get(), gpu.get(), messages));
    }

    private static Optional<LessonResult> trained(List<LessonResult> runs, String backend) {
        return runs.stream()
                .filter(run -> run.verdict() == Verdict.PASSED && run.validationAccuracy() != null)
                .filter(run -> run.backend() != null && run.backend().name().equals(backend))
                .findFirst();
    }

    private static String words(LessonResult cpu, LessonResult gpu, Messages messages) {
        double factor = cpu.durationSeconds() / gpu.durationSeconds();
        return messages.get(
                factor >= WORTH_IT ? "comparison.gains" : "comparison.gains-little",
                cpu.durationSeconds(),
                gpu.durationSeconds(),
                Figures.accuracy(accuracy(cpu)),
                Figures.accuracy(accuracy(gpu)),
                factor);
    }

    private static double accuracy(LessonResult run) {
        Double accuracy = run.validationAccuracy();
        return accuracy == null ? Double.NaN : accuracy;
    }
}
