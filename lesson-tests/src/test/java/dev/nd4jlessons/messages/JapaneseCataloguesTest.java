package dev.nd4jlessons.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the checks, and of the lessons before them, in both languages. */
class JapaneseCataloguesTest {
    private static final String CHECKS = "dev.nd4jlessons.judge.messages";
    private static final String LESSONS = "dev.nd4jlessons.lessons";

    /** Names, which are the same in every language. */
    private static final Set<String> ALIKE =
            Set.of("device.gib", "device.jvm", "matmul.method.nd4j", "matmul.method.nd4j-one-thread");

    @ParameterizedTest
    @ValueSource(strings = {CHECKS, LESSONS})
    void noKeyStandsTwice(String catalogue) throws IOException {
        assertThat(japanese(catalogue).repeated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECKS, LESSONS})
    void everyMessageIsTranslated(String catalogue) throws IOException {
        assertThat(japanese(catalogue).missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECKS, LESSONS})
    void noTranslationIsLeftOfAMessageThatIsGone(String catalogue) throws IOException {
        assertThat(japanese(catalogue).surplus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECKS, LESSONS})
    void everyTranslationTakesTheValuesOfItsOriginal(String catalogue) throws IOException {
        assertThat(japanese(catalogue).differingArguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECKS, LESSONS})
    void noTranslationIsACopyExceptOfNames(String catalogue) throws IOException {
        assertThat(japanese(catalogue).copied()).isSubsetOf(ALIKE);
    }

    @Test
    void numbersAndWordsComeInTheSameLanguage() {
        Messages messages = new Messages(CHECKS, Locale.JAPANESE, getClass().getClassLoader());

        assertThat(messages.get("check.passed", "Linear.backward", 1234, 3, "1.2e-09"))
                .isEqualTo("Linear.backward は正しく書けています。テンソル 3 個の要素 1,234 個を比較し、最大相対誤差は 1.2e-09 でした。");
    }

    private Translation japanese(String catalogue) throws IOException {
        return new Translation(catalogue, Locale.JAPANESE, getClass().getClassLoader());
    }
}
