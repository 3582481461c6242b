/**
 * The program beside the learner's classes: a puppet that does what the judge says.
 *
 * <p>It knows neither tasks nor what is right. What it answers is what learner's code came to, and whoever takes this JVM
 * over can say nothing but wrong answers. {@code dev.nd4jlessons.worker.programs} has what only this side can measure.
 */
@NullMarked
package dev.nd4jlessons.worker;

import org.jspecify.annotations.NullMarked;
