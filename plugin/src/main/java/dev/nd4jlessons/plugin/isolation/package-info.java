/**
 * Keeps code that nobody here wrote away from files, network and processes: finds out what this machine can do, wraps the
 * command of a JVM accordingly, and says which limit a JVM ran into.
 */
@NullMarked
package dev.nd4jlessons.plugin.isolation;

import org.jspecify.annotations.NullMarked;
