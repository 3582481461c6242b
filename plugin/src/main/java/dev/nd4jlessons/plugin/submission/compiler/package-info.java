/**
 * The program that compiles submissions, in a JVM of its own, and the channel to it.
 *
 * <p>{@link dev.nd4jlessons.plugin.submission.compiler.CompilerServer} and what it uses need nothing but the JDK, so that
 * a sandbox has little to let in.
 */
@NullMarked
package dev.nd4jlessons.plugin.submission.compiler;

import org.jspecify.annotations.NullMarked;
