/** The Maven plugin: it starts the lessons, each in a JVM of its own, judges what they measured, and reports it. */
@NullMarked
package dev.nd4jlessons.plugin;

import org.jspecify.annotations.NullMarked;
