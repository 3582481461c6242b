/** A recorded training run: read with care, and compared with another run figure by figure. Plain Java and JSON. */
@NullMarked
package dev.nd4jlessons.trace;

import org.jspecify.annotations.NullMarked;
