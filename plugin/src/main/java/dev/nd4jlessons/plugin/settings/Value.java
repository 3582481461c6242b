package dev.nd4jlessons.plugin.settings;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.isolation.IsolationMode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One property as it was written, and the conversions that either succeed or say what is legal. */
record Value(String property, String text, String fallback, Messages messages) {
    boolean flag() {
        return switch (word(text)) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw refused("legal.flag");
        };
    }

    long wholeNumber(long min, long max, String legal) {
        return parse(text, Long::valueOf, number -> number >= min && number <= max)
                .orElseThrow(() -> refused(legal, number(min), number(max)));
    }

    int wholeNumber(int min, int max) {
        return Math.toIntExact(wholeNumber(min, max, "legal.whole"));
    }

    double decimal(Predicate<BigDecimal> isLegal, String legal) {
        return parse(text, BigDecimal::new, isLegal)
                .orElseThrow(() -> refused(legal))
                .doubleValue();
    }

    List<Integer> wholeNumbers(int min, int max) {
        return parts().map(part -> parse(part, Integer::valueOf, number -> number >= min && number <= max)
                        .orElseThrow(() -> refused("legal.sizes", number(min), number(max))))
                .distinct()
                .toList();
    }

    List<RequestedBackend> backends() {
        List<RequestedBackend> asked = parts().map(this::backend).distinct().toList();
        if (asked.size() > 1 && asked.contains(RequestedBackend.AUTO)) {
            throw refused("legal.backend");
        }
        return asked;
    }

    OutputFormat format() {
        return switch (word(text)) {
            case "text" -> OutputFormat.TEXT;
            case "json" -> OutputFormat.JSON;
            default -> throw refused("legal.format");
        };
    }

    IsolationMode isolation() {
        return switch (word(text)) {
            case "none" -> IsolationMode.NONE;
            case "auto" -> IsolationMode.AUTO;
            case "required" -> IsolationMode.REQUIRED;
            default -> throw refusedWithoutDefault("legal.isolation");
        };
    }

    /** The number of a task of the course. */
    String task() {
        String number = text.strip();
        List<String> legal = Course.load().tasks().stream().map(Task::number).toList();
        if (!legal.contains(number)) {
            throw new FixableException(messages.get("task.unknown", property, text, String.join(", ", legal)));
        }
        return number;
    }

    FixableException refused(String legal, Object... bounds) {
        return new FixableException(
                messages.get("setting.refused", property, text, messages.get(legal, bounds), fallback));
    }

    /** As {@link #refused}, for a property whose default is not one value: the fallback is only an example. */
    FixableException refusedWithoutDefault(String legal) {
        return new FixableException(
                messages.get("setting.refused-no-default", property, text, messages.get(legal), fallback));
    }

    private RequestedBackend backend(String name) {
        return switch (word(name)) {
            case "auto" -> RequestedBackend.AUTO;
            case "cpu" -> RequestedBackend.CPU;
            case "cuda" -> RequestedBackend.CUDA;
            default -> throw refused("legal.backend");
        };
    }

    private Stream<String> parts() {
        return Arrays.stream(text.split(",", -1)).map(String::strip);
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parser, Predicate<T> isLegal) {
        try {
            return Optional.of(parser.apply(text.strip())).filter(isLegal);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** As the user would write it: without separators between thousands. */
    private static String number(long value) {
        return Long.toString(value);
    }
}
