/** Message catalogues, in the languages that the course speaks. */
@NullMarked
package dev.nd4jlessons.messages;

import org.jspecify.annotations.NullMarked;
