/** The goals: parameters, and one short method each. */
@NullMarked
package dev.nd4jlessons.plugin.goals;

import org.jspecify.annotations.NullMarked;
