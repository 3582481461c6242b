package dev.nd4jlessons.plugin.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The descriptor, which is made from the Javadoc of the goals, and its Japanese words in {@code goals_ja.xml}. */
class JapaneseCataloguesTest {
    private final GoalWords words = GoalWords.japanese();

    @Test
    void everyGoalIsDescribedInJapaneseAndNoneThatIsGone() throws IOException {
        Set<String> goals = descriptor().select("mojo > goal").stream()
                .map(Element::text)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words.goals().keySet()).as("<goal> in goals_ja.xml").containsExactlyElementsOf(goals);
    }

    @Test
    void everyPropertyIsDescribedInJapaneseAndNoneThatIsGone() throws IOException {
        Set<String> properties = descriptor().select("mojo > configuration > *").stream()
                .map(Element::text)
                .filter(expression -> expression.startsWith("${"))
                .map(expression -> expression.substring(2, expression.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words.properties().keySet()).as("<property> in goals_ja.xml").containsExactlyElementsOf(properties);
    }

    @Test
    void everyDescriptionIsJapanese() {
        assertThat(words.goals().values()).allMatch(JapaneseCataloguesTest::isJapanese);
        assertThat(words.properties().values()).allMatch(JapaneseCataloguesTest::isJapanese);
    }

    private static boolean isJapanese(String text) {
        return text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HIRAGANA);
    }

    private static Document descriptor() throws IOException {
        Path file = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
        return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
    }
}
