package dev.nd4jlessons.plugin.reading;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.LessonResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a training show, the most telling first.
 *
 * <p>Each rule says what was measured; that something follows from a setting is said only where that setting is not the
 * course's own. The rules were tried on 200 right trainings, on none of which any has something to say.
 */
public record Reading(List<Finding> findings) {
    private static final int DIGITS = 10;

    /** A loss that is still this large is far from what the network can reach, which is below 0.1. */
    private static final double FAR = 0.3;

    /** What the loss has to fall by, over the last fifth of the epochs, for more of them to be worth while. */
    private static final double FALLING = 0.02;

    /** A rise of the training loss from one epoch to the next that is no wobble. */
    private static final double RISE = 0.05;

    /** Fewer of them are an accident. */
    private static final int RISES = 3;

    /** How much the validation loss has risen above its least, for the network to have learned its samples by heart. */
    private static final double OVERFITTED = 1.08;

    /** The reading of a result's training. */
    public static Reading of(LessonResult result) {
        return of(result.epochs(), result.settings(), result.firstLayer());
    }

    /**
     * The reading of a training.
     *
     * @param settings what it was asked for; null where that is not known
     * @param layer null where nothing is known of its units
     */
    public static Reading of(List<Epoch> epochs, LessonResult.@Nullable Settings settings, @Nullable FirstLayer layer) {
        if (epochs.isEmpty()) {
            return new Reading(List.of());
        }
        Optional<Finding> diverged = diverged(epochs);
        if (diverged.isPresent()) {
            return new Reading(List.of(diverged.get()));
        }
        Curve training = curve(epochs, Epoch::trainLoss);
        Curve validation = curve(epochs, Epoch::validationLoss);
        return new Reading(Stream.<Supplier<Optional<Finding>>>of(
                        () -> dead(layer),
                        () -> oscillates(training),
                        () -> narrow(training, settings),
                        () -> slow(training, settings),
                        () -> overfits(training, validation))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .toList());
    }

    /** The findings in words, a sentence or two each. */
    public List<String> sentences(Messages words) {
        return findings.stream()
                .map(finding ->
                        words.get("reading." + finding.id(), finding.values().toArray()))
                .toList();
    }

    /** Whether {@code id} is among the findings. */
    public boolean has(String id) {
        return findings.stream().anyMatch(finding -> finding.id().equals(id));
    }

    private static Optional<Finding> diverged(List<Epoch> epochs) {
        return epochs.stream()
                .filter(epoch -> epoch.trainLoss() == null || epoch.validationLoss() == null)
                .findFirst()
                .map(epoch -> Finding.of("diverged", epoch.epoch() + 1));
    }

    private static Optional<Finding> dead(@Nullable FirstLayer layer) {
        List<Integer> answers = layer == null ? null : layer.answers();
        if (answers == null) {
            return Optional.empty();
        }
        int dead = (int) answers.stream().filter(count -> count == 0).count();
        return dead < 2 || dead < 0.1 * answers.size()
                ? Optional.empty()
                : Optional.of(Finding.of("dead", dead, answers.size()));
    }

    /** After its first third a training loss of steps that suit it falls, and hardly ever rises. */
    private static Optional<Finding> oscillates(Curve training) {
        int from = training.epochs() / 3;
        int steps = training.epochs() - 1 - from;
        int rises = training.rises(from, RISE);
        return rises < RISES ? Optional.empty() : Optional.of(Finding.of("oscillates", rises, steps));
    }

    /** Fewer units than digits: what tells ten digits apart has to pass through fewer numbers. */
    private static Optional<Finding> narrow(Curve training, LessonResult.@Nullable Settings settings) {
        return settings == null || settings.hiddenUnits() >= DIGITS || !(training.last() > FAR)
                ? Optional.empty()
                : Optional.of(Finding.of("narrow", settings.hiddenUnits(), loss(training.last())));
    }

    private static Optional<Finding> slow(Curve training, LessonResult.@Nullable Settings settings) {
        int end = Math.max(1, training.epochs() / 5);
        boolean falling = training.epochs() > 1 && training.fallenOver(end) >= FALLING;
        boolean wide = settings == null || settings.hiddenUnits() >= DIGITS;
        boolean settled = oscillates(training).isEmpty();
        return !(training.last() > FAR) || !falling || !wide || !settled
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "slow",
                        end,
                        loss(training.at(Math.max(0, training.epochs() - 1 - end))),
                        loss(training.last())));
    }

    private static Optional<Finding> overfits(Curve training, Curve validation) {
        int best = validation.lowest();
        boolean late = best < 0.9 * (validation.epochs() - 1);
        boolean risen = validation.last() > OVERFITTED * validation.at(best);
        boolean learning = training.last() < training.at(best);
        return !late || !risen || !learning
                ? Optional.empty()
                : Optional.of(Finding.of(
                        "overfits",
                        best + 1,
                        loss(validation.at(best)),
                        loss(validation.last()),
                        loss(training.at(best)),
                        loss(training.last())));
    }

    private static Curve curve(List<Epoch> epochs, Function<Epoch, @Nullable Double> value) {
        return new Curve(epochs.stream()
                .map(value)
                .map(number -> Objects.requireNonNull(number, "Only finite losses are read"))
                .toList());
    }

    /** Three digits: a loss that is nearly nothing is not told as 0. */
    private static String loss(double loss) {
        return loss >= 0.01 ? String.format(Locale.ROOT, "%.2f", loss) : String.format(Locale.ROOT, "%.4f", loss);
    }
}
