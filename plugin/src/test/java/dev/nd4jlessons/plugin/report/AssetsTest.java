package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void everyScriptHasTheSumOfItsText() {
        assertThat(Assets.scripts(Assets.Use.COMPARISON)).allMatch(script -> script.equals(Script.of(script.text())));
    }

    @Test
    void noScriptEndsItsElement() {
        assertThat(Assets.scripts(Assets.Use.COMPARISON))
                .noneMatch(script ->
                        script.text().contains("</script") || script.text().contains("<!--"));
    }

    @Test
    void coloursAndTypeComeFirstFromAFileOfTheirOwn() {
        assertThat(Assets.styleSheet()).startsWith("/* Colours and type").contains("--accent:", "* { box-sizing");
    }

    @Test
    void theStyleSheetDoesNotEndItsElement() {
        assertThat(Assets.styleSheet()).doesNotContain("</style");
    }
}
