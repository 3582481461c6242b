package dev.nd4jlessons.plugin.isolation;

import java.util.List;
import java.util.Map;

/** One way to keep a JVM apart. */
interface Wrapping {
    /**
     * Wraps a command.
     *
     * @param java the command of the JVM itself, in names of {@code inside}
     * @param environment that the JVM is to have
     */
    Confined wrap(JvmCall call, List<String> java, Map<String, String> environment, Inside inside);
}
