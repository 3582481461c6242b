package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.messages.Translation;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the goals, of the report and of what it reads from a training, in both languages. */
class JapaneseCataloguesTest {
    private static final String GOALS = "dev.nd4jlessons.plugin.messages";
    private static final String REPORT = "dev.nd4jlessons.plugin.report.messages";
    private static final String READING = "dev.nd4jlessons.plugin.reading.messages";

    /** Commands, names, units and patterns without words, which are the same in every language. */
    private static final Set<String> ALIKE = Set.of(
            "backend.cpu",
            "command.device-check",
            "command.grade",
            "command.matmul-benchmark",
            "command.train-mlp",
            "changes.from-to",
            "curves.range",
            "fact.blas",
            "fact.compute-capability",
            "fact.jvm",
            "fact.nd4j",
            "figure.time.of",
            "live.printed",
            "method.nd4j",
            "method.on",
            "ran.on",
            "run.blas",
            "run.nd4j",
            "unit.gflops",
            "unit.microseconds",
            "unit.milliseconds");

    @ParameterizedTest
    @ValueSource(strings = {GOALS, REPORT, READING})
    void noKeyStandsTwice(String catalogue) throws IOException {
        assertThat(japanese(catalogue).repeated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOALS, REPORT, READING})
    void everyMessageIsTranslated(String catalogue) throws IOException {
        assertThat(japanese(catalogue).missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOALS, REPORT, READING})
    void noTranslationIsLeftOfAMessageThatIsGone(String catalogue) throws IOException {
        assertThat(japanese(catalogue).surplus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOALS, REPORT, READING})
    void everyTranslationTakesTheValuesOfItsOriginal(String catalogue) throws IOException {
        assertThat(japanese(catalogue).differingArguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {GOALS, REPORT, READING})
    void noTranslationIsACopyExceptOfNames(String catalogue) throws IOException {
        assertThat(japanese(catalogue).copied()).isSubsetOf(ALIKE);
    }

    private Translation japanese(String catalogue) throws IOException {
        return new Translation(catalogue, Locale.JAPANESE, getClass().getClassLoader());
    }
}
