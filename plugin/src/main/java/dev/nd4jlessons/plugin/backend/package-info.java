/** Which ND4J backend a fork gets, and why: decided from facts, before anything is downloaded. */
@NullMarked
package dev.nd4jlessons.plugin.backend;

import org.jspecify.annotations.NullMarked;
