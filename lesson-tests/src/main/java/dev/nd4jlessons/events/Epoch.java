package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one epoch of training came to. A loss that is not a finite number is null.
 *
 * @param epoch its number, from 0
 * @param trainLoss the mean of its mini-batches' losses, each before its update
 * @param validationLoss the loss over all validation samples after it
 * @param validationAccuracy the share of validation samples that are recognised after it, 0 to 1
 * @param gradientNorms the mean L2 norm of each layer's gradient over a few of its mini-batches, first layer first; null
 *     where it was not measured, an entry is null where it is not a finite number
 */
public record Epoch(
        int epoch,
        @Nullable Double trainLoss,
        @Nullable Double validationLoss,
        double validationAccuracy,
        @Nullable List<@Nullable Double> gradientNorms) {
    /** An epoch whose gradients were not measured. */
    public Epoch(int epoch, @Nullable Double trainLoss, @Nullable Double validationLoss, double validationAccuracy) {
        this(epoch, trainLoss, validationLoss, validationAccuracy, null);
    }
}
