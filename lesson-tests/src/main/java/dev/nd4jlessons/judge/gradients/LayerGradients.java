package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the backward pass of any layer with central differences of its own forward pass. */
public final class LayerGradients extends GradientComparison {
    private final LearnerLayer layer;
    private final Matrix x;
    private final @Nullable Matrix upstream;

    private LayerGradients(Session session, LearnerLayer layer, Matrix x, @Nullable Matrix upstream, long seed) {
        super(session, seed);
        this.layer = layer;
        this.x = x;
        this.upstream = upstream;
    }

    /**
     * One forward and backward pass of {@code layer} for {@code x} [N, inputs]: parts {@code dx} and {@code d} with the
     * name of each parameter. The layer is left with its parameters as they were.
     *
     * @param upstream the gradient to carry back [N, outputs]; a random one if it is null
     */
    public static Check compare(Session session, LearnerLayer layer, Matrix x, @Nullable Matrix upstream, long seed) {
        return new LayerGradients(session, layer, x, upstream, seed).compare();
    }

    @Override
    void run() {
        List<LearnerParameter> parameters = trial().call(() -> required(layer.parameters()));
        watch(parameters);
        Matrix y = forward(x);
        Matrix dy = upstream == null ? draw().matrix(y.rows(), y.columns()) : upstream;
        ArrayRef handed = trial().hand("dy", dy, Layout.ROWS);
        ArrayRef dx = trial().call(() -> layer.backward(handed)).array();
        List<@Nullable ArrayRef> gradients = gradients(parameters);

        trial().newSituation();
        observe("dx", dx, this::forward, x, dy);
        for (int i = 0; i < gradients.size(); i++) {
            LearnerParameter parameter = parameters.get(i);
            observe("d" + parameter.name(), parameter, gradients.get(i), moved -> forward(x), dy);
        }
    }

    private Matrix forward(Matrix input) {
        ArrayRef array = array(input);
        ArrayRef y = trial().call(() -> layer.forward(array)).array();
        int columns = y == null ? 0 : Readings.matrix("y", y).columns();
        return Readings.read("y", y, input.rows(), columns, ElementType.DOUBLE);
    }
}
