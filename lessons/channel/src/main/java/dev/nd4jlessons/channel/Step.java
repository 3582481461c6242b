package dev.nd4jlessons.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be done on the worker's side. Ids of what a step makes are the judge's choice, and greater than 0. */
public sealed interface Step {
    /**
     * Makes an array.
     *
     * @param base the id of the array that owns the memory; the same as {@code id} unless it is a view
     */
    record Place(int id, int base, Layout layout, ElementType type, Tensor values) implements Step {}

    /**
     * Makes an object of a class by the constructor that takes these arguments.
     *
     * @param type an interface that it has to be of, or null
     */
    record Create(int id, String className, @Nullable String type, List<Value> arguments) implements Step {}

    /** Calls a method of an object. */
    record Call(int id, int target, String method, List<Value> arguments) implements Step {}

    /** Calls a static method. */
    record CallStatic(int id, String className, String method, List<Value> arguments) implements Step {}

    /** Makes an object of an interface whose calls come to the judge, as those of the part {@code id}. */
    record Part(int id, String interfaceName) implements Step {}

    /** Takes an element of a list that an earlier step made. */
    record Element(int id, int list, int index) implements Step {}

    /** Reads an array. */
    record Read(int target) implements Step {}

    /** Writes to an array in place. */
    record Assign(int target, Tensor values) implements Step {}

    /** Adds 1 to every element in place, to see what else changes. */
    record Disturb(int target) implements Step {}

    /** Forgets every object but those that these steps name: they are not asked for any more. */
    record ForgetAllBut(List<Integer> ids) implements Step {}
}
