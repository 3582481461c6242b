package dev.nd4jlessons.plugin.report.svg;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One of a chart's two axes.
 *
 * @param name what is along it; an axis that is logarithmic says so here
 * @param counted whether its values are steps that are counted, of which the first and the last have a tick
 * @param low where it begins; null where the values decide
 * @param high where it ends; null where the values decide
 * @param only the ticks, where there are no others; empty where round numbers are taken
 * @param format writes one of its values
 */
public record Axis(
        String name,
        boolean logarithmic,
        boolean counted,
        @Nullable Double low,
        @Nullable Double high,
        List<Double> only,
        DoubleFunction<String> format) {
    /** An axis of steps that are counted. */
    public static Axis counted(String name, DoubleFunction<String> format) {
        return new Axis(name, false, true, null, null, List.of(), format);
    }

    /** An axis whose extent comes from the values. */
    public static Axis of(String name, boolean logarithmic, DoubleFunction<String> format) {
        return new Axis(name, logarithmic, false, null, null, List.of(), format);
    }

    /** The same axis from {@code least} to {@code most}. */
    public Axis between(double least, double most) {
        return new Axis(name, logarithmic, counted, least, most, only, format);
    }

    /** The same axis with these ticks alone. */
    public Axis withTicks(List<Double> ticks) {
        return new Axis(name, logarithmic, counted, low, high, List.copyOf(ticks), format);
    }

    List<Double> ticks(Scale scale, int most) {
        if (!only.isEmpty()) {
            return only;
        }
        return counted ? Ticks.counted(scale.low(), scale.high(), most) : Ticks.of(scale, most);
    }
}
