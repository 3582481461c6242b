package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sets the same lesson on two backends side by side, and says what it shows. */
final class Comparison {
    /** Below this a GPU is not worth its start, let alone its price. */
    private static final double WORTH_IT = 1.5;

    private Comparison() {}

    /** The sentences for {@code runs}; empty unless the CPU and a GPU both trained, or multiplied matrices of one size. */
    static Optional<String> of(List<LessonResult> runs, Messages messages) {
        Optional<LessonResult> cpu = trained(runs, "cpu");
        Optional<LessonResult> gpu = trained(runs, "cuda");
        return cpu.isEmpty() || gpu.isEmpty()
                ? products(runs, messages)
                : Optional.of(words(cpu.get(), gpu.get(), messages));
    }

    /** The largest product in float32 that both have, and whose times are steady enough to be compared. */
    private static Optional<String> products(List<LessonResult> runs, Messages messages) {
        List<Measurement> all = runs.stream()
                .flatMap(run -> run.measurements().stream())
                .filter(one -> one.method().equals("nd4j") && one.dataType().equals("float") && !one.isUnsteady())
                .toList();
        return all.stream()
                .filter(one -> one.backend().equals("cuda"))
                .sorted(Comparator.comparing(Measurement::size).reversed())
                .flatMap(gpu -> all.stream()
                        .filter(one -> one.backend().equals("cpu") && one.size() == gpu.size())
                        .map(cpu -> words(cpu, gpu, messages)))
                .findFirst();
    }

    private static String words(Measurement cpu, Measurement gpu, Messages messages) {
        return messages.get(
                "comparison.products",
                Integer.toString(cpu.size()),
                cpu.medianSeconds() * 1000,
                gpu.medianSeconds() * 1000,
                cpu.medianSeconds() / gpu.medianSeconds(),
                cpu.medianSeconds() / gpu.secondsWithTransfers());
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
                Figures.percent(accuracy(cpu)),
                Figures.percent(accuracy(gpu)),
                factor);
    }

    private static double accuracy(LessonResult run) {
        Double accuracy = run.validationAccuracy();
        return accuracy == null ? Double.NaN : accuracy;
    }
}
