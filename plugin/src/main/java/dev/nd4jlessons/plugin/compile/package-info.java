/** Compiles what the learner edited, only when it changed, with the words of javac. */
@NullMarked
package dev.nd4jlessons.plugin.compile;

import org.jspecify.annotations.NullMarked;
