package dev.nd4jlessons.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({"Task 3.1, 8", "課題 3.1, 8", "バックエンド, 12", "サーバー, 8", "「合格」（）, 12", "ﾊﾞｯｸ, 4", "é, 1", "× 10⁻⁹, 6"})
    void lettersOfEastAsianScriptsTakeTwoColumns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void whatFollowsStandsInTheSameColumnInBothLanguages() {
        assertThat(DisplayWidth.padded("課題 3.1", 12)).isEqualTo("課題 3.1    ");
        assertThat(DisplayWidth.padded("Task 3.1", 12)).isEqualTo("Task 3.1    ");
    }

    @Test
    void whatIsTooWideIsNotCut() {
        assertThat(DisplayWidth.padded("バックエンド", 4)).isEqualTo("バックエンド");
    }
}
