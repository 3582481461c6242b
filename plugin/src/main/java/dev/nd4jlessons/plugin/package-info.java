/** The Maven plugin: it judges lessons whose code runs in JVMs of its own, and reports what came of them. */
@NullMarked
package dev.nd4jlessons.plugin;

import org.jspecify.annotations.NullMarked;
