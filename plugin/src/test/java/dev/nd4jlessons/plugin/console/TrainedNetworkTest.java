package dev.nd4jlessons.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.run.Given;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Verdict;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainedNetworkTest {
    private static final List<Integer> A_LINE = IntStream.range(0, 64)
            .map(i -> i % 8 == 3 ? 16 : i % 8 == 4 ? 8 : 0)
            .boxed()
            .toList();

    @Test
    void itShowsADigitAndWhatTheNetworkTakesItFor() {
        assertThat(shown(StandardCharsets.UTF_8, new Prediction(5, 1, 1, 0.97, A_LINE)))
                .startsWith("\n      \u2588\u2588\u2592\u2592      \n")
                .contains("\nThe network takes this for 1, and is 97% sure. It is right.\n")
                .endsWith("\nIt reads 1 of 1 digits that it has never seen before.");
    }

    @Test
    void itShowsTheMistakeThatTheNetworkIsSurestOf() {
        assertThat(shown(
                        StandardCharsets.UTF_8,
                        new Prediction(5, 1, 1, 0.9, null),
                        new Prediction(6, 8, 3, 0.5, A_LINE),
                        new Prediction(7, 9, 7, 0.75, A_LINE)))
                .contains("The network takes this for 7, and is 75% sure. It is 9.")
                .doesNotContain("50%")
                .endsWith("It reads 1 of 3 digits that it has never seen before.");
    }

    @Test
    void aConsoleWithoutSuchLettersGetsOthers() {
        assertThat(shown(StandardCharsets.US_ASCII, new Prediction(5, 1, 1, 0.97, A_LINE)))
                .startsWith("\n      @@++      \n");
    }

    @Test
    void whereNothingWasTrainedNothingIsShown() {
        assertThat(shown(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String shown(Charset console, Prediction... predictions) {
        Given.Recording screen = new Given.Recording();
        LessonResult result = LessonResultBuilder.builder()
                .lesson("train-mlp")
                .verdict(Verdict.PASSED)
                .implementation("learner")
                .startedAt("2026-11-01T09:30:00.123Z")
                .message("")
                .predictions(List.of(predictions))
                .build();
        new TrainedNetwork(Words.ofPlugin(Locale.ENGLISH), console).show(result, screen);
        return String.join("\n", screen.lines);
    }
}
