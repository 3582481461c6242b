/** The checker's own arithmetic: plain Java doubles, central differences, and the tolerances that follow from them. */
package dev.nd4jlessons.check.math;
