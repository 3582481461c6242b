package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.reading.Finding;
import dev.nd4jlessons.plugin.reading.Reading;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.plugin.settings.SettingsReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgainTest {
    private static final String COMMAND = "mvn lessons:train-mlp";

    @Test
    void whatWasAskedForIsKeptAndWhatTheCurvesSpeakAgainstIsTakenBack() {
        Settings settings = settings("lessons.hiddenUnits", "2", "lessons.seed", "7", "lessons.backend", "cpu");
        assertThat(Again.command(COMMAND, settings, reading("narrow")))
                .isEqualTo(COMMAND + " -Dlessons.backend=cpu -Dlessons.seed=7");
    }

    @Test
    void stepsThatAreTooLargeBecomeTheCoursesOrHalfAsLarge() {
        assertThat(Again.command(COMMAND, settings("lessons.learningRate", "2"), reading("oscillates")))
                .isEqualTo(COMMAND);
        assertThat(Again.command(COMMAND, settings(), reading("diverged")))
                .isEqualTo(COMMAND + " -Dlessons.learningRate=0.015");
    }

    @Test
    void whatWasStillLearningGetsLargerStepsOrMoreEpochs() {
        assertThat(Again.command(
                        COMMAND, settings("lessons.learningRate", "0.0003", "lessons.epochs", "40"), reading("slow")))
                .isEqualTo(COMMAND + " -Dlessons.epochs=40");
        assertThat(Again.command(COMMAND, settings("lessons.epochs", "3"), reading("slow")))
                .isEqualTo(COMMAND);
        assertThat(Again.command(COMMAND, settings("lessons.epochs", "40"), reading("slow")))
                .isEqualTo(COMMAND + " -Dlessons.epochs=80");
    }

    @Test
    void whereNothingIsSeenTheCoursesSettingsAreTried() {
        Settings settings = settings("lessons.batchSize", "512", "lessons.solution", "true");
        assertThat(Again.command(COMMAND, settings, new Reading(List.of())))
                .isEqualTo(COMMAND + " -Dlessons.solution=true");
        assertThat(Again.changed(settings)).containsExactly("lessons.batchSize=512 (32)");
    }

    private static Reading reading(String finding) {
        return new Reading(List.of(new Finding(finding, List.of())));
    }

    private static Settings settings(String... given) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            properties.put(given[i], given[i + 1]);
        }
        return new SettingsReader(properties, Locale.ENGLISH).read();
    }
}
