package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedTest {
    @Test
    void whatSteersATerminalIsShownInsteadOfDone() {
        assertThat(Defused.line("a\u001b[2Jb\u009bc\u0007\r\n\td"))
                .isEqualTo("a\\u001B[2Jb\\u009Bc\\u0007\\u000D\\u000A\\u0009d");
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsShown() {
        assertThat(Defused.text("\u202Egnp.exe\u202C \u2066x\u2069 \u200F\u061C"))
                .isEqualTo("\\u202Egnp.exe\\u202C \\u2066x\\u2069 \\u200F\\u061C");
    }

    @Test
    void aTextKeepsItsLinesAndTabs() {
        assertThat(Defused.text("one\r\n\ttwo\nthree\rfour")).isEqualTo("one\n\ttwo\nthree\\u000Dfour");
    }

    @Test
    void lettersOfAllLanguagesStay() {
        String text = "田中 が é 😀 \u3000";

        assertThat(Defused.line(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "+cmd|' /C calc'!A0", "-2+3", "  =1", "\uFF1D1+1", "=\t1"})
    void aFormulaBecomesAText(String formula) {
        assertThat(Defused.cell(formula)).startsWith("'").doesNotContain("\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.5", "+3", "1e-3", "-2E+4", "anna", "a=b", "", "3.1"})
    void numbersAndNamesStay(String cell) {
        assertThat(Defused.cell(cell)).isEqualTo(cell);
    }

    @Test
    void aTabOrALineBeforeAFormulaHidesNothing() {
        assertThat(Defused.cell("\t=1+1")).isEqualTo("\\u0009=1+1");
        assertThat(Defused.cell("a\n=1+1")).isEqualTo("a\\u000A=1+1");
    }
}
