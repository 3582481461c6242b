package dev.nd4jlessons.plugin.run;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as they are compared: a message with two numbers must show that they differ. */
final class Figures {
    private Figures() {}

    /** A share of 360 samples: four digits tell any two apart. */
    static String accuracy(double accuracy) {
        return String.format(Locale.ROOT, "%.4f", accuracy);
    }

    /** The same as a percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    /** A share that was asked for, as a percentage without digits that say nothing. */
    static String shortPercent(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(2).doubleValue()) + "%";
    }

    /** As the user would write it on the command line. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A loss, or {@code -} where it is no finite number. */
    static String loss(@Nullable Double loss) {
        return loss == null ? "-" : String.format(Locale.ROOT, "%.4f", loss);
    }
}
