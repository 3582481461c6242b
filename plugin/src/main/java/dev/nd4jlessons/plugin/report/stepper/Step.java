package dev.nd4jlessons.plugin.report.stepper;

import java.util.List;

/**
 * One step.
 *
 * @param name what the catalogue calls it, {@code stepper.step.NAME}
 * @param backward whether it goes back
 * @param formula what is computed, in symbols; empty where nothing is
 * @param from what goes in and was shown before
 * @param result what comes out
 */
public record Step(String name, boolean backward, String formula, List<Cells> from, List<Cells> result) {}
