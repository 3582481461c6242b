/** Which ND4J backend a worker gets, and why: decided from facts, before anything is downloaded. */
@NullMarked
package dev.nd4jlessons.plugin.backend;

import org.jspecify.annotations.NullMarked;
