package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.channel.Layout;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A kind of case: what is called, and with arrays of which shapes.
 *
 * @param calls in order, each with the names of what it is given: {@code forward(x)}
 * @param layout how the arrays lie in memory
 * @param shapes of what goes in, by name, in the order in which it is shown
 */
public record Plan(List<String> calls, Layout layout, Map<String, int[]> shapes) {
    /** Whether all sides are of one length, so that any product of two arrays fits, even a wrong one. */
    boolean square() {
        return shapes.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("b"))
                        .flatMapToInt(entry -> IntStream.of(entry.getValue()))
                        .distinct()
                        .count()
                == 1;
    }

    /** How many numbers go in. */
    public int size() {
        return shapes.values().stream().mapToInt(shape -> shape[0] * shape[1]).sum();
    }
}
