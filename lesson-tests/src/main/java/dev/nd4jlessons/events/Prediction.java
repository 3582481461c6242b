package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the trained network says of one validation sample.
 *
 * @param row the sample's row in the data, from 0
 * @param label the digit it is
 * @param predicted the digit that the network takes it for; -1 if its scores are not all numbers
 * @param probability how sure the network is of that, 0 to 1; null if it is not a finite number
 * @param pixels the 64 grey values, 0 to 16, row by row; null where the network is right
 */
public record Prediction(
        int row,
        int label,
        int predicted,
        @Nullable Double probability,
        @Nullable List<Integer> pixels) {}
