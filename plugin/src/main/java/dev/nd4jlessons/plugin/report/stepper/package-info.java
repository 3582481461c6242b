/** A small case, computed step by step: forward, then backward, each gradient as the sum that it is. */
@NullMarked
package dev.nd4jlessons.plugin.report.stepper;

import org.jspecify.annotations.NullMarked;
