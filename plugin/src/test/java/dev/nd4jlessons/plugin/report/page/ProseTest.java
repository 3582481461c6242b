package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn lessons:train-mlp",
                "mvn lessons:train-mlp -Dlessons.solution",
                "mvn lessons:train-mlp -Dlessons.epochs=30 -Dlessons.learningRate=0.03",
                "mvn verify",
                "mvn install -DskipTests",
                "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:41",
                "-Dlessons.timeout=20"
            })
    void whatIsTypedOrLookedUpIsCode(String code) {
        assertThat(Prose.of("Do this: " + code + ", again.").first())
                .containsExactly(
                        new Prose.Part("Do this: ", false),
                        new Prose.Part(code, true),
                        new Prose.Part(", again.", false));
    }

    @Test
    void aCommandEndsWhereItsWordsEnd() {
        assertThat(Prose.of("Run mvn lessons:train-mlp again").first())
                .contains(new Prose.Part("mvn lessons:train-mlp", true), new Prose.Part(" again", false));
    }

    @Test
    void aCommandIsFoundInASentenceWithoutSpaces() {
        assertThat(Prose.of("次は mvn verify です。").first())
                .containsExactly(
                        new Prose.Part("次は ", false),
                        new Prose.Part("mvn verify", true),
                        new Prose.Part(" です。", false));
    }

    @Test
    void theFirstLineIsWhatHappenedAndTheRestWhatToDo() {
        Prose prose = Prose.of("It is wrong.\n\nA sign.\nMend it.");
        assertThat(prose.first()).containsExactly(new Prose.Part("It is wrong.", false));
        assertThat(prose.rest()).hasSize(2);
    }

    @Test
    void indentedLinesKeepTheirSpacesAndStayTogether() {
        assertThat(Prose.of("error\n        x.foo();\n         ^\nMend it.").rest())
                .containsExactly(
                        List.of(new Prose.Part("        x.foo();\n         ^", true)),
                        List.of(new Prose.Part("Mend it.", false)));
    }

    @Test
    void aPowerOfTenIsPrintedAsAllOthersAreAndStandsAlone() {
        assertThat(Prose.of("relative error 0.83, allowed 1e-8; 20 of 20").first())
                .filteredOn(Prose.Part::power)
                .containsExactly(new Prose.Part("10⁻⁸", false));
    }

    @Test
    void aCommandBreaksBetweenItsWordsAlone() {
        assertThat(Prose.split("mvn lessons:hint -Dlessons.task=3.1"))
                .containsExactly("mvn", " ", "lessons:hint", " ", "-Dlessons.task=3.1");
    }

    @Test
    void nothingSaidIsNothingShown() {
        assertThat(Prose.of("").first()).isEmpty();
        assertThat(Prose.of("").rest()).isEmpty();
    }
}
