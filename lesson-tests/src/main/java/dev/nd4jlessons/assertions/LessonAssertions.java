package dev.nd4jlessons.assertions;

import dev.nd4jlessons.mlp.Layer;
import org.assertj.core.api.Assertions;

/**
 * AssertJ's assertions, and those for layers that are written by hand.
 *
 * <p>For use in anyone's tests: {@code import static dev.nd4jlessons.assertions.LessonAssertions.assertThat;}
 */
public final class LessonAssertions extends Assertions {
    private LessonAssertions() {}

    /** Assertions about {@code layer}, whose arrays are of type double. */
    public static LayerAssert assertThat(Layer layer) {
        return new LayerAssert(layer);
    }
}
