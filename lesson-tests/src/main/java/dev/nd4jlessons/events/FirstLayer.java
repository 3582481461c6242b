package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first layer of the trained network looks for.
 *
 * @param units how many units the layer has
 * @param weights of the first units, at most {@value #SHOWN}: the 64 weights of each, one for each pixel, row by row
 * @param answers for each unit of the layer, to how many of the validation samples it answers with more than 0; null
 *     where that was not counted
 */
public record FirstLayer(
        int units, List<List<Double>> weights, @Nullable List<Integer> answers) {
    /** A layer whose answers were not counted. */
    public FirstLayer(int units, List<List<Double>> weights) {
        this(units, weights, null);
    }

    /** More pictures than this are not looked at. */
    public static final int SHOWN = 64;
}
