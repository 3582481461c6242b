package dev.nd4jlessons.plugin.console;

import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.run.Screen;
import dev.nd4jlessons.results.LessonResult;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows a digit, and what a network that was just trained takes it for. */
public final class TrainedNetwork {
    private static final int SIDE = 8;
    private static final int BLACK = 16;

    /** From paper to ink, for terminals that have such letters and for those that have not. */
    private static final String BLOCKS = " \u2591\u2592\u2593\u2588";

    private static final String LETTERS = " .+%@";

    private final Messages messages;
    private final String shades;

    /** Speaks to the console that Maven writes to. */
    public TrainedNetwork(Messages messages) {
        this(messages, ConsoleEncoding.current().charset());
    }

    TrainedNetwork(Messages messages, Charset console) {
        this.messages = messages;
        this.shades = console.newEncoder().canEncode(BLOCKS) ? BLOCKS : LETTERS;
    }

    /** Shows one that it reads, if there is a picture of it, and the mistake that it is surest of; nothing untrained. */
    public void show(LessonResult result, Screen screen) {
        List<Prediction> predictions = result.predictions();
        long right = predictions.stream().filter(TrainedNetwork::isRight).count();
        surest(predictions, true)
                .ifPresent(digit -> show(digit, messages.get("trained.right", digit.predicted(), sure(digit)), screen));
        surest(predictions, false)
                .ifPresent(digit -> show(
                        digit, messages.get("trained.wrong", digit.predicted(), sure(digit), digit.label()), screen));
        if (right > 0) {
            screen.say(messages.get("trained.of-all", right, predictions.size()));
        }
    }

    private void show(Prediction digit, String words, Screen screen) {
        screen.say("\n" + drawing(digit.pixels() == null ? List.of() : digit.pixels()));
        screen.say(words);
    }

    /** Two letters for each pixel, which makes it about as wide as high. */
    private String drawing(List<Integer> pixels) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < pixels.size(); i++) {
            int shade = Math.round((float) pixels.get(i) * (shades.length() - 1) / BLACK);
            String letter = shades.substring(shade, shade + 1);
            lines.append(letter).append(letter).append(i % SIDE == SIDE - 1 ? "\n" : "");
        }
        return lines.toString();
    }

    private static Optional<Prediction> surest(List<Prediction> predictions, boolean right) {
        return predictions.stream()
                .filter(digit -> isRight(digit) == right && isDrawable(digit))
                .max(Comparator.comparingDouble(TrainedNetwork::sure));
    }

    private static boolean isRight(Prediction digit) {
        return digit.label() == digit.predicted();
    }

    private static boolean isDrawable(Prediction digit) {
        List<Integer> pixels = digit.pixels();
        return digit.probability() != null
                && pixels != null
                && pixels.size() == SIDE * SIDE
                && pixels.stream().allMatch(grey -> grey != null && grey >= 0 && grey <= BLACK);
    }

    private static double sure(Prediction digit) {
        return digit.probability() == null ? 0 : digit.probability();
    }
}
