package dev.nd4jlessons.plugin.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final List<GoalHelp> GOALS = List.of(
            new GoalHelp(
                    "train-mlp",
                    "Trains.",
                    List.of(
                            new GoalHelp.Property("lessons.epochs", "How often.", "30"),
                            new GoalHelp.Property("lessons.language", "Which language.", null))),
            new GoalHelp("device-check", "Looks.", List.of()),
            new GoalHelp("grade", "Grades.", List.of()));

    private final Help english = new Help(Words.ofPlugin(Locale.ENGLISH));

    @Test
    void goalsAreListedByNameWithWhatTheyDo() {
        assertThat(english.of(GOALS, "1.0", false))
                .containsExactly(
                        "The goals of nd4j-lessons 1.0, each called as: mvn lessons:GOAL",
                        "",
                        "lessons:device-check",
                        "  Looks.",
                        "",
                        "lessons:grade",
                        "  Grades.",
                        "",
                        "lessons:train-mlp",
                        "  Trains.",
                        "",
                        "With their properties: mvn lessons:help -Ddetail; one goal alone: mvn lessons:help -Dgoal=train-mlp",
                        "As pages, with the lessons: mvn lessons:open");
    }

    @Test
    void inDetailEveryPropertyIsThereWithItsDefault() {
        assertThat(english.of(GOALS, "1.0", true))
                .containsSubsequence(
                        "lessons:train-mlp",
                        "  Trains.",
                        "",
                        "  -Dlessons.epochs (by default 30)",
                        "    How often.",
                        "",
                        "  -Dlessons.language",
                        "    Which language.");
    }

    @Test
    void inJapaneseTheCataloguesWordsStandForTheDescriptors() {
        assertThat(new Help(Words.ofPlugin(Locale.JAPANESE)).of(GOALS, "1.0", true))
                .contains("  -Dlessons.epochs（既定値 30）", "    学習ですべてのサンプルを使う回数。1 から 10000。増やすと損失はさらに下がります。");
    }

    @Test
    void aGoalThatDoesNotExistIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> english.named("train", GOALS))
                .isInstanceOf(FixableException.class)
                .hasMessage("train is no goal of the lessons. Did you mean train-mlp?\n"
                        + "The goals are: device-check, grade, train-mlp.");
    }
}
