/** The properties of the command line, converted to real types, and the words for those that are refused. */
@NullMarked
package dev.nd4jlessons.plugin.settings;

import org.jspecify.annotations.NullMarked;
