/** Finds the jars of a fork in the reactor, the local repository, or a remote one. */
@NullMarked
package dev.nd4jlessons.plugin.resolve;

import org.jspecify.annotations.NullMarked;
