package dev.nd4jlessons.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    @Test
    void followsScikitLearnsSplitRowForRow() throws IOException {
        Split split = Split.of(1797, 42);

        assertThat(split.train()).containsExactly(expected("train"));
        assertThat(split.validation()).containsExactly(expected("validation"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 64, 65, 1797})
    void everyRowIsInExactlyOnePart(int samples) {
        Split split = Split.of(samples, 7);

        assertThat(IntStream.concat(IntStream.of(split.train()), IntStream.of(split.validation()))
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, samples).toArray());
    }

    @Test
    void otherSeedsSplitOtherwise() {
        assertThat(Split.of(1797, 43).validation())
                .isNotEqualTo(Split.of(1797, 42).validation());
    }

    /** One array of numbers out of the file, which has nothing but numbers in its arrays. */
    private static int[] expected(String part) throws IOException {
        try (InputStream in = Objects.requireNonNull(SplitTest.class.getResourceAsStream("split-42.json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = json.indexOf('[', json.indexOf('"' + part + '"'));
            String numbers = json.substring(start + 1, json.indexOf(']', start));
            return Arrays.stream(numbers.split(","))
                    .mapToInt(number -> Integer.parseInt(number.strip()))
                    .toArray();
        }
    }
}
