/** Runs one lesson: has the judge measure with workers, decides from that, words the verdict. */
@NullMarked
package dev.nd4jlessons.plugin.run;

import org.jspecify.annotations.NullMarked;
