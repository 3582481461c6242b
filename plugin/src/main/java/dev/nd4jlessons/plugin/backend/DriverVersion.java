package dev.nd4jlessons.plugin.backend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A driver's version, for example 450.80.02, compared number by number. */
public record DriverVersion(List<Integer> numbers) implements Comparable<DriverVersion> {
    private static final Pattern TEXT = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");

    /** Reads {@code 450.80.02}; empty for anything else, such as {@code [N/A]}. */
    public static Optional<DriverVersion> parse(String text) {
        return TEXT.matcher(text.strip()).matches() ? Optional.of(of(text.strip())) : Optional.empty();
    }

    private static DriverVersion of(String text) {
        return new DriverVersion(
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }

    @Override
    public int compareTo(DriverVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Integer.compare(number(i), other.number(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
