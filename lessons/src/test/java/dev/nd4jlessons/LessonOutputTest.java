package dev.nd4jlessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LessonOutputTest {
    private static final Pattern KEY_IN_CODE = Pattern.compile("\\b(?:say|text)\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"");

    /** The methods of the benchmark, whose keys are put together. */
    private static final Set<String> METHODS = Set.of(
            "matmul.method.nd4j", "matmul.method.nd4j-one-thread", "matmul.method.java-loop", "matmul.method.task-2.1");

    private final List<String> lines = new ArrayList<>();
    private final LessonOutput out = new LessonOutput(Locale.ENGLISH, lines::add);

    @Test
    void fillsValuesIn() {
        out.say("train.shape-of-x", 1797, 64);

        assertThat(lines).containsExactly("Digits: 1797 samples of 64 pixels, from 0 (paper) to 16 (ink)");
    }

    @Test
    void aSentenceOfSeveralLinesArrivesLineByLine() {
        out.say("task.not-written", "3.1", "Linear.java", "train-mlp");

        assertThat(lines)
                .containsExactly(
                        "Task 3.1 is not written yet, so the lesson stops here.",
                        "It waits for you at the TODO in Linear.java; its formula is in the comment at the top of that"
                                + " class.",
                        "To see a finished run: mvn lessons:train-mlp -Dlessons.solution");
    }

    @Test
    void aLanguageWithoutACatalogueGetsEnglish() {
        new LessonOutput(Locale.forLanguageTag("eo"), lines::add).say("train.sample", 1, 1);

        assertThat(lines).containsExactly("Sample 1, a handwritten 1:");
    }

    @Test
    void everyKeyInTheLessonsExistsAndEveryExistingOneIsUsed() throws IOException {
        Set<String> used = keysInCode(Path.of("src/main/java"));
        used.addAll(METHODS);

        Set<String> existing = new TreeSet<>(
                ResourceBundle.getBundle("dev.nd4jlessons.lessons", Locale.ROOT).keySet());
        assertThat(used).isEqualTo(existing).isNotEmpty();
    }

    private static Set<String> keysInCode(Path sources) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY_IN_CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
