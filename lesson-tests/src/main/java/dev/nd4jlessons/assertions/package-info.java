/** AssertJ assertions about backward passes that are written by hand, made by the judge in the JVM of the test. */
package dev.nd4jlessons.assertions;
