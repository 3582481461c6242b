package dev.nd4jlessons.plugin.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeaveTest {
    private final Weave weave = new Weave();

    @Test
    void everyVersionIsFoundAgainLineByLine() {
        Random random = new Random(42);
        List<List<String>> versions = new ArrayList<>();
        List<String> text = new ArrayList<>(List.of("a", "b", "}", "c", "}", "d"));
        for (int i = 0; i < 40; i++) {
            versions.add(List.copyOf(text));
            int at = random.nextInt(text.size());
            if (random.nextBoolean() && text.size() > 2) {
                text.remove(at);
            } else {
                text.add(at, random.nextInt(3) == 0 ? "}" : "line " + i);
            }
            if (i % 10 == 9) {
                Collections.shuffle(text, random);
            }
        }
        List<Integer> numbers = versions.stream().map(weave::add).toList();

        for (int i = 0; i < versions.size(); i++) {
            assertThat(version(numbers.get(i))).as("version %s", i).isEqualTo(versions.get(i));
        }
    }

    @Test
    void aVersionThatComesBackIsTheSameVersion() {
        int first = weave.add(List.of("a", "b"));
        weave.add(List.of("a", "c"));
        assertThat(weave.add(List.of("a", "b"))).isEqualTo(first);
        assertThat(weave.lines()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aLineThatComesBackIsTheSameLine() {
        weave.add(List.of("a", "b", "c"));
        weave.add(List.of("a", "c"));
        weave.add(List.of("a", "b", "d"));
        assertThat(weave.lines()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whatHasGrownTooLongIsNotCompared() {
        List<String> longText = Collections.nCopies(3000, "x");
        assertThat(weave.add(longText)).isZero();
        assertThat(weave.add(Collections.nCopies(3000, "y"))).isEqualTo(-1);
        assertThat(weave.add(longText)).isZero();
    }

    private List<String> version(int number) {
        List<Integer> indexes = weave.versions().get(number);
        assertThat(indexes).isSorted();
        return indexes.stream().map(weave.lines()::get).toList();
    }
}
