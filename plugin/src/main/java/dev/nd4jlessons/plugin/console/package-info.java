/** What is seen on the terminal while a lesson runs. */
@NullMarked
package dev.nd4jlessons.plugin.console;

import org.jspecify.annotations.NullMarked;
