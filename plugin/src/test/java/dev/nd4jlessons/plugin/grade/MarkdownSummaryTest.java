package dev.nd4jlessons.plugin.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarkdownSummaryTest {
    @Test
    void aGradeIsAHeadingATableAndTheVerdict() {
        assertThat(of(GivenGrade.result(), Locale.ENGLISH)).isEqualTo("""
                        ## Failed: 10 of 65 points

                        | Task | State | Points | Where |
                        |---|---|---:|---|
                        | 2.1 MatmulTimer.medianSeconds | passed | 10/10 | lessons/src/main/java/MatmulTimer.java:21 |
                        | 3.1 Linear.backward | failed | 0/25 | lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:47 |
                        | 3.2 Relu.backward | not started | 0/10 | lessons/src/main/java/Relu.java:30 |
                        | 3.4 MlpModel.backward | error | 0/20 |  |

                        ```text
                        Points: 10 of 65
                        Task 3.1 is not right.
                        ```

                        """);
    }

    @Test
    void itSpeaksJapaneseToo() {
        assertThat(of(GivenGrade.result(), Locale.JAPANESE))
                .contains("不合格: 10 / 65 点", "| 課題 | 状態 | 得点 | 場所 |", "| 3.2 Relu.backward | 未着手 |");
    }

    @Test
    void nothingThatLearnersCodeSaysBecomesMarkup() {
        LessonResult result =
                GivenGrade.result(List.of(GivenGrade.task("3.1", Status.FAILED, "", "a|b<img>`*_[link](x)#.java:1")));

        assertThat(of(result, Locale.ENGLISH)).contains("| a\\|b&lt;img>\\`\\*\\_\\[link\\](x)\\#.java:1 |");
    }

    private static String of(LessonResult result, Locale language) {
        return new MarkdownSummary(Words.ofPlugin(language)).of(result);
    }
}
