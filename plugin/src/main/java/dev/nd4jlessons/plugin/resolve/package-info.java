/** Finds the jars of a worker: in the reactor, in the local repository, or in a remote one. */
@NullMarked
package dev.nd4jlessons.plugin.resolve;

import org.jspecify.annotations.NullMarked;
