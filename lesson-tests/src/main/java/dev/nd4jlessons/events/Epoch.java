package dev.nd4jlessons.events;

import org.jspecify.annotations.Nullable;

/**
 * What one epoch of training came to. A loss that is not a finite number is null.
 *
 * @param epoch its number, from 0
 * @param trainLoss the mean of its mini-batches' losses, each before its update
 * @param validationLoss the loss over all validation samples after it
 * @param validationAccuracy the share of validation samples that are recognised after it, 0 to 1
 */
public record Epoch(
        int epoch, @Nullable Double trainLoss, @Nullable Double validationLoss, double validationAccuracy) {}
