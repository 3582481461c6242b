package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a check's outcome understandable.
 *
 * @param counterexample the smallest case that is wrong; null if nothing is, or none was found
 * @param microscopes one for each gradient
 */
public record Explanation(@Nullable Counterexample counterexample, List<Microscope> microscopes) {}
