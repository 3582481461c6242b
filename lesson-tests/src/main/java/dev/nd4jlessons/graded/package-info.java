/**
 * The graded tests, a class for each task.
 *
 * <p>They lie beside the judge rather than among its own tests, so that they can be run wherever the library is;
 * failsafe runs them in this module, each class in a JVM of its own.
 */
package dev.nd4jlessons.graded;
