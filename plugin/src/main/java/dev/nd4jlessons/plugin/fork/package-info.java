/** A worker's JVM: where it lives, its command line, its limits, its output, and the end of its whole process tree. */
@NullMarked
package dev.nd4jlessons.plugin.fork;

import org.jspecify.annotations.NullMarked;
