package dev.nd4jlessons.plugin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.isolation.IsolationMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    @Test
    void withoutPropertiesEverythingHasItsDefault() {
        Settings settings = read(Map.of());

        assertThat(settings)
                .isEqualTo(new Settings(
                        false,
                        List.of(RequestedBackend.AUTO),
                        42,
                        30,
                        32,
                        0.03,
                        30,
                        0.94,
                        List.of(256, 512, 1024, 2048),
                        5,
                        Duration.ofSeconds(300),
                        Duration.ofSeconds(10),
                        false,
                        Locale.ENGLISH,
                        null,
                        null,
                        null,
                        OutputFormat.TEXT,
                        false,
                        null,
                        false,
                        null,
                        null,
                        false,
                        null,
                        null,
                        true));
    }

    @Test
    void everyPropertyIsConverted() {
        Settings settings = read(Map.ofEntries(
                Map.entry("lessons.solution", ""),
                Map.entry("lessons.backend", "CPU, cuda"),
                Map.entry("lessons.seed", "-7"),
                Map.entry("lessons.epochs", "10000"),
                Map.entry("lessons.batchSize", "1437"),
                Map.entry("lessons.learningRate", "1e-3"),
                Map.entry("lessons.hiddenUnits", "4096"),
                Map.entry("lessons.accuracyThreshold", "1"),
                Map.entry("lessons.landscape", "false"),
                Map.entry("lessons.sizes", "10000"),
                Map.entry("lessons.repeats", "1"),
                Map.entry("lessons.open", "true"),
                Map.entry("lessons.timeout", "1"),
                Map.entry("lessons.checkTimeout", "2"),
                Map.entry("lessons.strict", "TRUE"),
                Map.entry("lessons.language", "ja"),
                Map.entry("lessons.reportDirectory", "my report"),
                Map.entry("lessons.gradeDirectory", "/autograder/results"),
                Map.entry("lessons.task", " 3.1 "),
                Map.entry("lessons.format", "JSON"),
                Map.entry("lessons.force", ""),
                Map.entry("lessons.directory", "my course"),
                Map.entry("lessons.replay", "a trace.json.gz"),
                Map.entry("lessons.isolation", "Required"),
                Map.entry("lessons.submission", "課題 1.zip"),
                Map.entry("lessons.submissions", "all of them")));

        assertThat(settings)
                .isEqualTo(new Settings(
                        true,
                        List.of(RequestedBackend.CPU, RequestedBackend.CUDA),
                        -7,
                        10_000,
                        1437,
                        0.001,
                        4096,
                        1,
                        List.of(10_000),
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        true,
                        Locale.JAPANESE,
                        Path.of("my report"),
                        Path.of("/autograder/results"),
                        "3.1",
                        OutputFormat.JSON,
                        true,
                        Path.of("my course"),
                        true,
                        Path.of("a trace.json.gz"),
                        IsolationMode.REQUIRED,
                        true,
                        Path.of("課題 1.zip"),
                        Path.of("all of them"),
                        false));
    }

    @Test
    void aSubmissionWithoutAPathIsRefusedAndNoDefaultIsClaimed() {
        assertThatThrownBy(() -> read(Map.of("lessons.submission", " ")))
                .isInstanceOf(FixableException.class)
                .hasMessage(
                        "lessons.submission is \" \", but must be the path of a folder, an archive or a Java file.");
    }

    @Test
    void aJapaneseSystemIsSpokenToInJapanese() {
        assertThat(new SettingsReader(Map.of(), Locale.JAPAN).read().language()).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void aRefusalNamesThePropertyTheValueWhatIsLegalAndTheNextStep() {
        assertThatThrownBy(() -> read(Map.of("lessons.accuracyThreshold", "1.5")))
                .isInstanceOf(FixableException.class)
                .hasMessage("""
                    lessons.accuracyThreshold is "1.5", but must be a number from 0 to 1.
                    Set it for example with -Dlessons.accuracyThreshold=0.94, which is also the default.\
                    """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lessons.solution | maybe | true or false",
                "lessons.backend | tpu | auto, cpu or cuda, or cpu and cuda in a comma list",
                "lessons.backend | auto,cpu | auto, cpu or cuda, or cpu and cuda in a comma list",
                "lessons.backend | cpu, | auto, cpu or cuda, or cpu and cuda in a comma list",
                "lessons.seed | 1.5 | a whole number from -9223372036854775808 to 9223372036854775807",
                "lessons.epochs | -1 | a whole number from 1 to 10000",
                "lessons.epochs | 10001 | a whole number from 1 to 10000",
                "lessons.epochs | thirty | a whole number from 1 to 10000",
                "lessons.batchSize | 1438 | a whole number from 1 to 1437",
                "lessons.learningRate | 0 | a number greater than 0 and at most 10",
                "lessons.learningRate | 1e-999 | a number greater than 0 and at most 10",
                "lessons.learningRate | NaN | a number greater than 0 and at most 10",
                "lessons.hiddenUnits | 4097 | a whole number from 1 to 4096",
                "lessons.accuracyThreshold | -0.1 | a number from 0 to 1",
                "lessons.accuracyThreshold | '0,9' | a number from 0 to 1",
                "lessons.sizes | 256;512 | a comma list of whole numbers from 1 to 46340",
                "lessons.sizes | 0 | a comma list of whole numbers from 1 to 46340",
                "lessons.repeats | 0 | a whole number from 1 to 1000",
                "lessons.timeout | 0 | a whole number of seconds from 1 to 2147483647",
                "lessons.strict | yes | true or false",
                "lessons.language | xx | en or ja",
                "lessons.reportDirectory | ' ' | the path of a folder",
                "lessons.gradeDirectory | '' | the path of a folder",
                "lessons.format | yaml | text or json",
                "lessons.force | now | true or false",
                "lessons.isolation | yes | none, auto or required",
                "lessons.isolation | '' | none, auto or required",
            })
    void whatIsNotLegalIsRefused(String property, String value, String legal) {
        assertThatThrownBy(() -> read(Map.of(property, value)))
                .isInstanceOf(FixableException.class)
                .hasMessageStartingWith(property + " is \"" + value + "\", but must be " + legal + ".\n");
    }

    @Test
    void aValueOfAPropertyThatTheGoalDoesNotUseIsRefusedToo() {
        Properties user = new Properties();
        user.setProperty("lessons.sizes", "many");
        user.setProperty("lessons.epochs", "10");

        assertThatThrownBy(() -> SettingsReader.refuseIllegal(user, Map.of("lessons.epochs", "20"), Locale.ENGLISH))
                .isInstanceOf(FixableException.class)
                .hasMessageStartingWith("lessons.sizes is \"many\", but must be ");
    }

    @Test
    void whatTheGoalWasGivenCountsAndNotTheCommandLine() {
        Properties user = new Properties();
        user.setProperty("lessons.epochs", "none");

        assertThatCode(() -> SettingsReader.refuseIllegal(user, Map.of("lessons.epochs", "20"), Locale.ENGLISH))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9", "3", "", "3.1,3.2"})
    void aTaskThatIsNoneIsRefusedWithThoseThatAre(String number) {
        assertThatThrownBy(() -> read(Map.of("lessons.task", number)))
                .isInstanceOf(FixableException.class)
                .hasMessage("lessons.task is \"" + number + "\", and no task has that number."
                        + " The tasks are 2.1, 3.1, 3.2, 3.3, 3.4, 3.5.\nSee them all with: mvn lessons:list");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'',true", "false,false"})
    void aFlagThatIsNamedWithoutAValueIsSet(String value, boolean expected) {
        assertThat(new SettingsReader(Map.of("skipTests", value), Locale.ENGLISH).isSet("skipTests"))
                .isEqualTo(expected);
    }

    @Test
    void aValueIsRefusedInTheLanguageThatWasAskedFor() {
        assertThatThrownBy(() -> read(Map.of("lessons.language", "ja", "lessons.epochs", "-1")))
                .isInstanceOf(FixableException.class)
                .hasMessage("lessons.epochs に「-1」は指定できません。指定できる値: 1 から 10000 までの整数\n"
                        + "指定の例: -Dlessons.epochs=30（既定値でもあります）");
    }

    private static Settings read(Map<String, String> given) {
        return new SettingsReader(given, Locale.ENGLISH).read();
    }
}
