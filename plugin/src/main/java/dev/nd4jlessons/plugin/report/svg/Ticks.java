package dev.nd4jlessons.plugin.report.svg;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: 1, 2 or 5 times a power of ten. */
final class Ticks {
    private static final double[] ROUND = {1, 2, 5, 10};

    /** More decades than these, and only powers of ten have a tick. */
    private static final double DECADES = 3;

    /** What rounding leaves of a tick that lies on the axis's end. */
    private static final double HAIR = 1e-9;

    private Ticks() {}

    /** At most about {@code most} of them within {@code scale}. */
    static List<Double> of(Scale scale, int most) {
        return scale.logarithmic() ? logarithmic(scale, most) : linear(scale.low(), scale.high(), most);
    }

    /**
     * Ticks for steps that are counted: multiples of a round step, with the first and the last step among them.
     *
     * <p>One that would stand too close to an end makes room for it.
     */
    static List<Double> counted(double first, double last, int most) {
        double step = Math.max(1, step(last - first, most));
        List<Double> ticks = new ArrayList<>(List.of(first));
        for (double tick = step; tick < last; tick += step) {
            if (tick - first >= 0.6 * step && last - tick >= 0.6 * step) {
                ticks.add(tick);
            }
        }
        if (last > first) {
            ticks.add(last);
        }
        return ticks;
    }

    private static List<Double> linear(double low, double high, int most) {
        double step = step(high - low, most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - HAIR); i * step <= high + step * HAIR; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static List<Double> logarithmic(Scale scale, int most) {
        int first = (int) Math.floor(Math.log10(scale.low()) + HAIR);
        int last = (int) Math.ceil(Math.log10(scale.high()) - HAIR);
        boolean many = Math.log10(scale.high() / scale.low()) > DECADES;
        int every = many ? (int) Math.max(1, Math.ceil((last - first) / (double) most)) : 1;
        List<Double> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int i = 0; i < (many ? 1 : 3); i++) {
                double tick = Double.parseDouble((int) ROUND[i] + "e" + decade);
                boolean inside = tick >= scale.low() * (1 - HAIR) && tick <= scale.high() * (1 + HAIR);
                if (inside && Math.floorMod(decade, every) == 0) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static double step(double extent, int most) {
        double least = extent / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - HAIR)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
