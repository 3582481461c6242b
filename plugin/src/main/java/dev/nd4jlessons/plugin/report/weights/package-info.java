/** The weights of a training, kept in a file beside its result. */
@NullMarked
package dev.nd4jlessons.plugin.report.weights;

import org.jspecify.annotations.NullMarked;
