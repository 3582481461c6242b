package dev.nd4jlessons.plugin.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers as a printed page has them: 96.9%, 1.3 × 10⁻⁹, −0.0412, and a dash where there is none. */
public final class Numbers {
    /** Stands where there is no number. */
    public static final String NONE = "–";

    /** Between spaces at which no line breaks. */
    private static final String TIMES = "\u00a0×\u00a0";

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Locale locale;

    Numbers(Locale locale) {
        this.locale = locale;
    }

    /** A share of 1 in percent. Two decimals tell any two counts of 360 samples apart, and from a threshold. */
    public String percent(@Nullable Double share) {
        return percent(share, 2, 2);
    }

    /** A share that was given, as a threshold is: without digits that say nothing. */
    public String shortestPercent(@Nullable Double share) {
        return percent(share, 0, 10);
    }

    /** A share on an axis or beside a line: 70%, 96.94%. */
    public String concisePercent(double share) {
        return percent(share, 0, 2);
    }

    private String percent(@Nullable Double share, int fewestDecimals, int mostDecimals) {
        if (share == null || !Double.isFinite(share)) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(fewestDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(share);
    }

    /** A whole number, grouped. */
    public String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** An error or a tolerance: two digits, small ones as powers of ten. */
    public String error(@Nullable Double error) {
        return significant(error, 2);
    }

    /** A value of a tensor, with six digits. */
    public String value(@Nullable Double value) {
        return significant(value, 6);
    }

    /** A number with so many significant digits, as a power of ten where it is very small or large. */
    public String significant(@Nullable Double number, int digits) {
        if (number == null || !Double.isFinite(number)) {
            return NONE;
        }
        if (number == 0) {
            return plain(BigDecimal.ZERO, 0);
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -3 || exponent > 6) {
            BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
            return plain(mantissa, digits - 1) + TIMES + "10" + superscript(exponent);
        }
        return plain(rounded, Math.max(0, digits - 1 - exponent));
    }

    /** A number on an axis or beside a line: three digits at most, and none that say nothing. */
    public String concise(double number) {
        return concise(number, 3);
    }

    /** A tolerance: 10⁻⁸, 2 × 10⁻⁶, 0.001. */
    public String tolerance(double number) {
        return concise(number, 2);
    }

    private String concise(double number, int digits) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        BigDecimal rounded = new BigDecimal(number)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        if (rounded.signum() == 0) {
            return plain(BigDecimal.ZERO, 0);
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -3 || exponent > 6) {
            BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
            String power = "10" + superscript(exponent);
            return mantissa.compareTo(BigDecimal.ONE) == 0
                    ? power
                    : plain(mantissa, Math.max(0, mantissa.scale())) + TIMES + power;
        }
        return plain(rounded, Math.max(0, rounded.scale()));
    }

    /** A setting as it was given, without digits that say nothing. */
    public String shortest(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(12);
        return format.format(number);
    }

    /** A shape: {@code 10 × 30}. */
    public String shape(long[] shape) {
        return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }

    /** An index: {@code [3, 7]}. */
    public String index(long[] index) {
        return Arrays.toString(index);
    }

    /** 10 to the power {@code exponent}. */
    static String powerOfTen(int exponent) {
        return exponent == 0 ? "1" : "10" + superscript(exponent);
    }

    private String plain(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number).replace('-', '\u2212');
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
