/** What a lesson tells while it runs: records of measurements, and of what was asked for. */
@NullMarked
package dev.nd4jlessons.events;

import org.jspecify.annotations.NullMarked;
