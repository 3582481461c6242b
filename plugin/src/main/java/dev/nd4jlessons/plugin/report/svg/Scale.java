package dev.nd4jlessons.plugin.report.svg;

/**
 * Where a value lies along an axis: 0 at its beginning, 1 at its end.
 *
 * @param logarithmic whether equal distances are equal ratios; both ends are then above 0
 */
public record Scale(double low, double high, boolean logarithmic) {
    /** Refuses an axis without an end, and gives one without extent some. */
    public Scale {
        if (!Double.isFinite(low) || !Double.isFinite(high) || (logarithmic && !(low > 0))) {
            throw new IllegalArgumentException("No axis goes from " + low + " to " + high);
        }
        if (!(high > low)) {
            high = logarithmic ? low * 10 : low + 1;
        }
    }

    /** The place of {@code value}, beyond 0 or 1 if it is outside; NaN for what a logarithmic axis does not have. */
    public double at(double value) {
        if (logarithmic) {
            return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
        }
        return (value - low) / (high - low);
    }

    /** Whether it can be shown. */
    public boolean has(double value) {
        return Double.isFinite(value) && value >= low && value <= high;
    }
}
