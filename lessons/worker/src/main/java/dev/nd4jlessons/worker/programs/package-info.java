/**
 * What only the learner's side can do or measure: a training's epochs, the machine's products, what ND4J loaded. They are
 * loaded with the lessons' classes, and called by the judge like any other class.
 */
@NullMarked
package dev.nd4jlessons.worker.programs;

import org.jspecify.annotations.NullMarked;
