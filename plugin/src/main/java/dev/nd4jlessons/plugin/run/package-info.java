/** Runs one lesson: asks forks for measurements, judges them, words the verdict. */
@NullMarked
package dev.nd4jlessons.plugin.run;

import org.jspecify.annotations.NullMarked;
