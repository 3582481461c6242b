/** AssertJ assertions about layers that are written by hand. */
package dev.nd4jlessons.assertions;
