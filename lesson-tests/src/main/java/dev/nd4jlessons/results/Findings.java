package dev.nd4jlessons.results;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.messages.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words a single finding, from the catalogue {@link Judge#MESSAGES}. */
public final class Findings {
    private Findings() {}

    /** The worst element of a part that is wrong, with both values, and how many elements are wrong beside it. */
    public static String mismatch(Check.Part part, Messages messages) {
        return messages.get(
                part.worst().length == 0 ? "check.mismatch.number" : "check.mismatch",
                part.name() + (part.worst().length == 0 ? "" : Arrays.toString(part.worst())),
                number(part.analytic(), part.numeric(), messages),
                number(part.numeric(), part.analytic(), messages),
                error(part.maxRelativeError(), messages),
                error(part.tolerance(), messages),
                part.wrong(),
                Arrays.stream(part.shape()).reduce(1, Math::multiplyExact),
                part.name(),
                Arrays.toString(part.shape()));
    }

    /**
     * The part to show: the one that a mistake explains alone; else in double before float, then the one with the largest
     * error, where one without a number is worst.
     */
    static Check.Part shown(Check check) {
        String explained = check.partly() == null ? "" : check.partly().values().get(0);
        return check.parts().stream()
                .filter(part -> !part.withinTolerance())
                .max(Comparator.<Check.Part, Boolean>comparing(
                                part -> part.name().equals(explained))
                        .thenComparing(part -> part.dataType().equals("double"))
                        .thenComparing(part -> error(part.maxRelativeError())))
                .orElseThrow();
    }

    /** The tensors that are wrong in double. */
    static Stream<Check.Part> wrong(Check check) {
        return check.parts().stream()
                .filter(part -> !part.withinTolerance() && part.dataType().equals("double"));
    }

    private static double error(@Nullable Double error) {
        return error == null ? Double.POSITIVE_INFINITY : error;
    }

    /** What happened and its likely cause, a line each. */
    public static String problem(Problem problem, Messages messages) {
        Object[] values = problem.values().toArray();
        boolean wordless =
                problem.kind() == Problem.Kind.THREW && problem.values().get(1).isEmpty();
        return messages.get("problem." + problem.kind() + (wordless ? ".wordless" : ""), values) + "\n"
                + messages.get(causeKey(problem, messages), values);
    }

    /** Some errors say more than that something was thrown; ND4J words lack of memory as a failed allocation. */
    private static String causeKey(Problem problem, Messages messages) {
        String what = problem.values().toString().contains("Allocation failed")
                ? OutOfMemoryError.class.getName()
                : problem.values().get(0);
        String special = "problem." + problem.kind() + "." + what + ".cause";
        if (messages.has(special)) {
            return special;
        }
        String origin = switch (problem.kind()) {
            case THREW -> origin(problem);
            case WRONG_SHAPE -> dropped(problem.values()) ? ".dropped" : "";
            default -> "";
        };
        return "problem." + problem.kind() + origin + ".cause";
    }

    /** Whether nothing but a dimension of length 1 is missing, as in [3] instead of [1, 3]. */
    private static boolean dropped(List<String> values) {
        String kept = values.get(2).replaceFirst("^\\[1, ", "[").replaceFirst(", 1]$", "]");
        return values.get(1).equals(kept) && !kept.equals(values.get(2));
    }

    /** Where an exception comes from; one without a stack is of shapes that the check itself could not bring together. */
    private static String origin(Problem problem) {
        String frame =
                problem.stack().size() < 2 ? "org.nd4j." : problem.stack().get(1);
        if (frame.matches(".*\\b(java|javax|jdk|sun)[.].*")) {
            return ".java";
        }
        if (!frame.contains("org.nd4j.")) {
            return ".own";
        }
        boolean closed = problem.stack().stream()
                .filter(line -> !line.startsWith("    at "))
                .anyMatch(line -> line.matches("(?s).*\\b(closed|released)\\b.*"));
        return closed ? ".closed" : "";
    }

    /** One of two values, with so many digits that they can be told apart. */
    private static String number(@Nullable Double value, @Nullable Double other, Messages messages) {
        String six = number(value, messages);
        boolean alike = value != null && !value.equals(other) && six.equals(number(other, messages));
        return alike ? String.format(Locale.ROOT, "%.12g", value) : six;
    }

    /** An error or a tolerance: its size is what matters, and two digits tell it. */
    static String error(@Nullable Double error, Messages messages) {
        if (error == null) {
            return messages.get("check.not-finite");
        }
        BigDecimal rounded = new BigDecimal(error).round(new MathContext(2)).stripTrailingZeros();
        boolean plain = rounded.signum() == 0 || error >= 1e-3;
        return plain ? rounded.toPlainString() : rounded.toString().replace("E", "e");
    }

    /** Six digits are enough to see a difference, and few enough to read. */
    static String number(@Nullable Double value, Messages messages) {
        if (value == null) {
            return messages.get("check.not-finite");
        }
        if (value == 0) {
            return "0"; // and not -0.00000
        }
        double size = Math.abs(value);
        boolean plain = (size >= 1e-3 && size < 1e6);
        return String.format(Locale.ROOT, plain ? "%.6g" : "%.2e", value);
    }
}
