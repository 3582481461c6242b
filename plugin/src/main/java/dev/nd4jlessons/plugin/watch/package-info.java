/** Checks tasks as they are saved, in a JVM that stays warm, and leads on to the next one. */
@NullMarked
package dev.nd4jlessons.plugin.watch;

import org.jspecify.annotations.NullMarked;
