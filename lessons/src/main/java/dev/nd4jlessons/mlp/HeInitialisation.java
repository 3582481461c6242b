package dev.nd4jlessons.mlp;

import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Random starting weights for layers that feed a ReLU: normal with mean 0 and variance 2 / inputs.
 *
 * <p>Source: He, Zhang, Ren and Sun, "Delving Deep into Rectifiers", 2015, section 2.2.
 */
public final class HeInitialisation {
    private HeInitialisation() {}

    /** Weights [outputs, inputs]. The numbers come from {@code random} alone: the same seed, the same weights. */
    public static INDArray weights(int outputs, int inputs, DataType type, Random random) {
        double deviation = Math.sqrt(2.0 / inputs);
        double[] values = new double[outputs * inputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation * random.nextGaussian();
        }
        return Nd4j.createFromArray(values).castTo(type).reshape(outputs, inputs);
    }
}
