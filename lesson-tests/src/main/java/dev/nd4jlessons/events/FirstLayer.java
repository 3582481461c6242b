package dev.nd4jlessons.events;

import java.util.List;

/**
 * What the first layer of the trained network looks for.
 *
 * @param units how many units the layer has
 * @param weights of the first units, at most {@value #SHOWN}: the 64 weights of each, one for each pixel, row by row
 */
public record FirstLayer(int units, List<List<Double>> weights) {
    /** More pictures than this are not looked at. */
    public static final int SHOWN = 64;
}
