package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.math.Matrix;

/**
 * What a tensor should be.
 *
 * @param value its right values
 * @param terms the sum of the absolute values of what each element is the sum of: the scale of its rounding
 */
record Claim(Matrix value, Matrix terms) {
    /** Values that are handed on, not computed. */
    static Claim same(Matrix value) {
        return new Claim(value, value.abs());
    }
}
