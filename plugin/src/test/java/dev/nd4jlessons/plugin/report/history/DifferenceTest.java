package dev.nd4jlessons.plugin.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void aChangedLineStandsAmongTwoOthersOnEachSide() {
        List<String> before = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        List<String> after = before.stream()
                .map(line -> line.equals("line 9") ? "other" : line)
                .toList();
        assertThat(lines(before, after))
                .containsExactly(
                        "same line 7", "same line 8", "removed line 9", "added other", "same line 10", "same line 11");
    }

    @Test
    void whatLiesBetweenTwoChangesIsLeftOut() {
        List<String> before = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
        List<String> after = before.subList(1, 19);
        assertThat(lines(before, after))
                .containsExactly(
                        "removed line 0",
                        "same line 1",
                        "same line 2",
                        "gap ",
                        "same line 17",
                        "same line 18",
                        "removed line 19");
    }

    @Test
    void equalVersionsHaveNoDifference() {
        assertThat(Difference.between(List.of("a"), List.of("a")).isEmpty()).isTrue();
        assertThat(lines(List.of("a"), List.of("a"))).isEmpty();
    }

    private static List<String> lines(List<String> before, List<String> after) {
        return Difference.between(before, after).lines().stream()
                .map(line -> line.kind() + " " + line.text())
                .toList();
    }
}
