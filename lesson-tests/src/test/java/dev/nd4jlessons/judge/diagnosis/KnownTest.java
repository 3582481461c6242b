package dev.nd4jlessons.judge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.events.Check.Diagnosis;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final double[] RIGHT = {1, 2, 3, 4, 5, 6};

    @Test
    void nothingIsSaidOfWhatIsRight() {
        assertThat(Known.of(List.of(seen("dW", 2, RIGHT)))).isEmpty();
    }

    @Test
    void wrongRowsAreNamed() {
        assertThat(Known.of(List.of(seen("dW", 2, 1, 2, 3, 7, 8, 9))))
                .containsExactly(new Diagnosis("rows", List.of("dW", "1", "2")));
    }

    @Test
    void wrongColumnsAreNamed() {
        assertThat(Known.of(List.of(seen("dW", 2, 7, 2, 8, 9, 5, 7))))
                .containsExactly(new Diagnosis("columns", List.of("dW", "0, 2", "3")));
    }

    @Test
    void wrongSignsAreNamed() {
        assertThat(Known.of(List.of(seen("dW", 2, -1, -2, -3, -4, -5, 6))))
                .containsExactly(new Diagnosis("signs", List.of("dW")));
    }

    @Test
    void zerosAreNamed() {
        assertThat(Known.of(List.of(seen("dW", 2, 0, 2, 0, 0, 0, 6))))
                .containsExactly(new Diagnosis("zeros", List.of("dW")));
    }

    @Test
    void rightTensorsAreNamed() {
        assertThat(Known.of(List.of(seen("dx", 2, RIGHT), seen("dW", 2, 9, 8, 7, 7, 8, 9))))
                .containsExactly(new Diagnosis("right-tensors", List.of("dx")));
    }

    @Test
    void aSingleRowThatAloneIsWrongIsNamed() {
        assertThat(Known.of(List.of(seen("dx", 2, RIGHT), seen("dx", 1, 6, 5, 4, 1, 2, 3))))
                .containsExactly(new Diagnosis("single-row", List.of()));
    }

    @Test
    void whatIsWrongInFloatAloneIsSaidToBe() {
        assertThat(Known.of(List.of(seen("dx", 2, RIGHT), of("dx", ElementType.FLOAT, 2, 9, 8, 7, 7, 8, 9))))
                .containsExactly(new Diagnosis("only-float", List.of()));
    }

    private static Observation seen(String name, int rows, double... actual) {
        return of(name, ElementType.DOUBLE, rows, actual);
    }

    private static Observation of(String name, ElementType type, int rows, double... actual) {
        Matrix right = new Matrix(rows, RIGHT.length / rows, RIGHT);
        Facts facts = Facts.none().with("n", rows);
        return new Observation(name, type, false, right.with(actual), Expected.exact(right, right), 1e-9, facts);
    }
}
