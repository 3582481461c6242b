package dev.nd4jlessons.plugin.report.weights;

import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The loss along two random directions, through the weights of some epochs.
 *
 * <p>A direction is scaled row by row to the size of the last weights, so that a step means the same in every layer (Li,
 * Xu, Taylor, Studer and Goldstein, "Visualizing the Loss Landscape of Neural Nets", 2018). The loss is that of the
 * validation digits.
 *
 * @param reach how far a slice goes to either side, in such steps
 * @param slices first epoch first
 */
public record LossSlices(double reach, List<Slice> slices) {
    /** How many directions there are. */
    public static final int DIRECTIONS = 2;

    /** How many epochs are sliced at most. */
    public static final int MOST = 12;

    /** How many points a slice has. */
    public static final int POINTS = 21;

    /** None: they were not asked for. */
    public static final LossSlices NONE = new LossSlices(0, List.of());

    /** A network of more numbers is not sliced, since that would take a learner's time. */
    static final int LARGEST = 10_000;

    private static final double REACH = 1;
    private static final long SEED = 42;

    /**
     * Through the weights of one epoch.
     *
     * @param epoch its number, from 0
     * @param losses of each direction, {@link #POINTS} of them from one side to the other
     */
    public record Slice(int epoch, double[][] losses) {}

    /** The slices of a training; some 200 million multiplications for the lesson's network. */
    static LossSlices of(List<Snapshot> epochs, ValidationDigits digits) {
        NetworkWeights last = epochs.get(epochs.size() - 1).weights();
        if (!last.isFinite() || last.size() > LARGEST) {
            return NONE;
        }
        Random random = new Random(SEED);
        List<NetworkWeights> directions = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            directions.add(direction(last, random));
        }
        List<Slice> slices = new ArrayList<>();
        for (int index : KeptWeights.chosen(epochs.size(), MOST)) {
            Snapshot snapshot = epochs.get(index);
            double[][] losses = new double[DIRECTIONS][];
            for (int i = 0; i < DIRECTIONS; i++) {
                losses[i] = slice(snapshot.weights(), directions.get(i), digits);
            }
            slices.add(new Slice(snapshot.epoch(), losses));
        }
        return new LossSlices(REACH, slices);
    }

    private static double[] slice(NetworkWeights at, NetworkWeights direction, ValidationDigits digits) {
        double[] losses = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            losses[i] = digits.loss(moved(at, direction, (float) (REACH * (2.0 * i / (POINTS - 1) - 1))));
        }
        return losses;
    }

    private static NetworkWeights direction(NetworkWeights like, Random random) {
        return new NetworkWeights(
                like.inputs(),
                like.hidden(),
                like.classes(),
                scaled(like.w1(), like.inputs(), random),
                scaled(like.b1(), like.hidden(), random),
                scaled(like.w2(), like.hidden(), random),
                scaled(like.b2(), like.classes(), random));
    }

    private static float[] scaled(float[] like, int row, Random random) {
        float[] values = new float[like.length];
        for (int start = 0; start < values.length; start += row) {
            double own = 0;
            double wanted = 0;
            for (int i = start; i < start + row; i++) {
                values[i] = (float) random.nextGaussian();
                own += values[i] * values[i];
                wanted += like[i] * like[i];
            }
            for (int i = start; i < start + row; i++) {
                values[i] *= (float) Math.sqrt(wanted / own);
            }
        }
        return values;
    }

    private static NetworkWeights moved(NetworkWeights at, NetworkWeights direction, float step) {
        return new NetworkWeights(
                at.inputs(),
                at.hidden(),
                at.classes(),
                moved(at.w1(), direction.w1(), step),
                moved(at.b1(), direction.b1(), step),
                moved(at.w2(), direction.w2(), step),
                moved(at.b2(), direction.b2(), step));
    }

    private static float[] moved(float[] at, float[] direction, float step) {
        float[] values = at.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += step * direction[i];
        }
        return values;
    }
}
