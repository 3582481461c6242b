package dev.nd4jlessons.results;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as one writes it on paper: whole where it is whole, else with four digits. */
public final class ShortNumber {
    private static final MathContext DIGITS = new MathContext(4);
    private static final double LARGE = 1e6;
    private static final double SMALL = 1e-4;

    private ShortNumber() {}

    /** {@code 2}, {@code -0.5}, {@code 0.3333}, {@code 1.5E-7}. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(value);
        boolean plain = rounded.signum() == 0 || (size >= SMALL && size < LARGE);
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
