package dev.nd4jlessons.assertions;

import dev.nd4jlessons.judge.gradients.AnyLayerOnPaper;
import dev.nd4jlessons.judge.gradients.LayerGradients;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import dev.nd4jlessons.results.OnPaper;
import dev.nd4jlessons.worker.programs.Quiet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Assertions about a {@link Layer}. */
public final class LayerAssert extends ComparisonAssert<LayerAssert, Layer> {
    private static final int ROWS = 5;
    private static final int COLUMNS = 4;

    private @Nullable INDArray input;
    private @Nullable INDArray upstream;

    LayerAssert(Layer actual) {
        super(actual, LayerAssert.class);
    }

    /** Uses {@code x} [N, inputs], of type double, in what follows, rather than a random input. */
    public LayerAssert forInput(INDArray x) {
        this.input = x;
        return this;
    }

    /** Carries {@code dy} [N, outputs], of type double, back in what follows, rather than a random gradient. */
    public LayerAssert withUpstream(INDArray dy) {
        this.upstream = dy;
        return this;
    }

    /**
     * Verifies that {@code backward} returns, and sets in each parameter, the gradients that central differences of the
     * layer's own {@code forward} give, for a random upstream gradient and every element; and that it changes neither its
     * arguments nor a parameter.
     *
     * <p>Without {@link #forInput} the input is random, 5 rows of as many columns as the first parameter has, or 4.
     *
     * <pre><code class='java'>
     * // passes
     * assertThat(new Linear(4, 2, DataType.DOUBLE, new Random(1))).backwardMatchesNumericalGradient();
     *
     * // fails if backward takes the mean of dy's rows for db:
     * // db[0, 1] is 0.25 and should be 1.25 (relative error 0.8, allowed 1.00e-08); 2 of the 2 elements of db, here of
     * // shape [1, 2], are wrong.
     * // Every element of db is 5 times too small, and the batch has 5 rows: …
     * assertThat(averagingLayer).backwardMatchesNumericalGradient();
     * </code></pre>
     *
     * @throws AssertionError naming for each wrong tensor the worst element with both values, and the smallest case that
     *     is wrong, if small integers show it
     */
    public LayerAssert backwardMatchesNumericalGradient() {
        isNotNull();
        Adopted adopted = Adopted.of(actual);
        return require(LayerGradients.compare(
                adopted.session(),
                new LearnerLayer(adopted.session(), adopted.id()),
                Adopted.matrix(input == null ? randomInput() : input),
                upstream == null ? null : Adopted.matrix(upstream),
                seed()));
    }

    @Override
    String onPaper(Messages messages) {
        int columns = (int) (input == null ? randomInput() : input).size(1);
        Adopted adopted = Adopted.of(actual);
        LearnerLayer layer = new LearnerLayer(adopted.session(), adopted.id());
        return quietly(() -> AnyLayerOnPaper.find(adopted.session(), layer, columns))
                .map(found -> "\n" + String.join("\n", new OnPaper(found, messages).lines()))
                .orElse("");
    }

    /** The search runs the code hundreds of times. */
    private static <T> T quietly(Supplier<T> work) {
        Quiet.begin();
        try {
            return work.get();
        } finally {
            Quiet.end();
        }
    }

    private INDArray randomInput() {
        List<Parameter> parameters = actual.parameters();
        int columns =
                parameters.isEmpty() ? COLUMNS : (int) parameters.get(0).value().size(1);
        Matrix x = new Draw(new Random(seed())).matrix(ROWS, columns);
        return Nd4j.createFromArray(x.values()).reshape(ROWS, columns);
    }
}
