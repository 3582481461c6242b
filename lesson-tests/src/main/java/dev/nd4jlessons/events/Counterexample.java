package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest case that was found in which learner's code is wrong: small enough to be redone on paper.
 *
 * @param calls what is called, in order: {@code forward(x)}, {@code backward(dy)}
 * @param layout how the arrays that go in lie in memory: {@code rows}, {@code columns}, {@code transposed}, {@code slice}
 * @param given what goes in, and what is computed from it on the way
 * @param wrong the tensor that comes out wrong; null where it is the order of calls
 * @param order the calls that learner's code makes; null where it is a tensor
 */
public record Counterexample(
        List<String> calls,
        String layout,
        List<Tensor> given,
        @Nullable Wrong wrong,
        @Nullable Order order) {
    /**
     * The tensor that comes out wrong, and the arithmetic of its worst element.
     *
     * @param symbols the element as its formula has it: {@code dy[0, 0]*x[0, 1] + dy[1, 0]*x[1, 1]}
     * @param numbers the same with the values: {@code 1*2 + 3*(-1)}
     */
    public record Wrong(Tensor expected, Tensor actual, int row, int column, String symbols, String numbers) {
        /** What the element should be. */
        public double expectedValue() {
            return expected.at(row, column);
        }

        /** What it is. */
        public double actualValue() {
            return actual.at(row, column);
        }
    }

    /** The calls that should be made, and those that are, each with what it is given and returns. */
    public record Order(List<String> expected, List<String> actual) {}
}
