package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;

/** A trained network, as far as its training was kept, and the digits that it was judged by. */
public record Trained(KeptWeights weights, ValidationDigits digits) {}
