/** Proves the checks: every wrong variant of a task is to be rejected by its own check, and named. */
@NullMarked
package dev.nd4jlessons.plugin.prove;

import org.jspecify.annotations.NullMarked;
