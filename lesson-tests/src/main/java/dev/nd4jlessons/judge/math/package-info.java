/** The judge's own arithmetic: plain Java doubles, central differences, and the tolerances that follow from them. */
@NullMarked
package dev.nd4jlessons.judge.math;

import org.jspecify.annotations.NullMarked;
