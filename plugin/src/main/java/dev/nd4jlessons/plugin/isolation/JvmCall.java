package dev.nd4jlessons.plugin.isolation;

import java.util.List;
import java.util.Map;

/**
 * A JVM to start in a {@link Cell}.
 *
 * @param flags before the main class; paths in them are as {@link Inside} says
 * @param arguments of the main class; paths in them are as {@link Inside} says
 * @param environment all of it: nothing else is inherited where the JVM is kept apart
 */
public record JvmCall(
        List<String> flags, String mainClass, List<String> arguments, Map<String, String> environment, Limits limits) {}
