package dev.nd4jlessons.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    @Test
    void javaIsToldByItsStatements() {
        assertThat(Language.of("import java.util.List;\n\nclass A {}")).isEqualTo(Language.JAVA);
        assertThat(Language.of("mvn verify")).isEqualTo(Language.COMMAND);
        assertThat(Language.of("<dependency>\n</dependency>")).isEqualTo(Language.XML);
        assertThat(Language.of("{\"a\": 1}")).isEqualTo(Language.JSON);
        assertThat(Language.of("dx[4, 2] is 0.8 and should be -0.3; 20 elements"))
                .isEqualTo(Language.TEXT);
    }

    @Test
    void keywordsStringsNumbersAndCommentsOfJavaAreMarked() {
        Element code = highlighted("return \"if 1\" + 2; // new", Language.JAVA);
        assertThat(code.select(".tok-k").eachText()).containsExactly("return");
        assertThat(code.select(".tok-s").eachText()).containsExactly("\"if 1\"");
        assertThat(code.select(".tok-n").eachText()).containsExactly("2");
        assertThat(code.select(".tok-c").eachText()).containsExactly("// new");
    }

    @Test
    void aCommandsOptionsAreMarked() {
        Element code = highlighted("mvn lessons:train-mlp -Dlessons.seed=7 # again", Language.COMMAND);
        assertThat(code.select(".tok-k").eachText()).containsExactly("mvn");
        assertThat(code.select(".tok-o").eachText()).containsExactly("-Dlessons.seed");
        assertThat(code.select(".tok-c").eachText()).containsExactly("# again");
    }

    @Test
    void theTextStaysAsItWas() {
        String text = "if (a < b && c) {\n    return '<';\n}";
        assertThat(highlighted(text, Language.JAVA).wholeText()).isEqualTo(text);
    }

    private static Element highlighted(String text, Language language) {
        Element code = new Element("code");
        Highlighter.of(language).highlight(text, code);
        return code;
    }
}
