/**
 * Runs a network beside a reference in plain Java, to name the first tensor that is wrong and the method responsible.
 *
 * <p>{@link dev.nd4jlessons.judge.replay.FaultSearch} is the way in. Objects of the judge's stand around each part of the
 * network and hand on its arrays as they are; what a part returns or sets is compared with what {@link
 * dev.nd4jlessons.judge.math.Matrix} computes from the very arrays that the part was given. A part is thus never blamed
 * for what another did before it.
 */
@NullMarked
package dev.nd4jlessons.judge.replay;

import org.jspecify.annotations.NullMarked;
