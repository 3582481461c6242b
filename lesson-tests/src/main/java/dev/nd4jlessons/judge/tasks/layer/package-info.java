/** What the checks of all layers share. */
@NullMarked
package dev.nd4jlessons.judge.tasks.layer;

import org.jspecify.annotations.NullMarked;
