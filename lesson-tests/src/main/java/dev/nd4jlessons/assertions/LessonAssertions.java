package dev.nd4jlessons.assertions;

import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Loss;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Optimizer;
import org.assertj.core.api.Assertions;

/**
 * AssertJ's assertions, and those for backward passes that are written by hand.
 *
 * <p>For use in anyone's tests: {@code import static dev.nd4jlessons.assertions.LessonAssertions.assertThat;}
 */
public final class LessonAssertions extends Assertions {
    private LessonAssertions() {}

    /** Assertions about {@code layer}, whose arrays are of type double. */
    public static LayerAssert assertThat(Layer layer) {
        return new LayerAssert(layer);
    }

    /** Assertions about {@code loss}, whose arrays are of type double. */
    public static LossAssert assertThat(Loss loss) {
        return new LossAssert(loss);
    }

    /** Assertions about {@code model}, whose arrays are of type double. */
    public static ModelAssert assertThat(Model model) {
        return new ModelAssert(model);
    }

    /** Assertions about {@code optimizer}, which is a variable or an expression of that type: a lambda might be others. */
    @SuppressWarnings("overloads") // AssertJ has one for DoublePredicate, which a lambda could be as well
    public static OptimizerAssert assertThat(Optimizer optimizer) {
        return new OptimizerAssert(optimizer);
    }
}
