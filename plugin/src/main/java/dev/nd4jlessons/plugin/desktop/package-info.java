/** What the goals ask of the desktop that they run on, if there is one. */
@NullMarked
package dev.nd4jlessons.plugin.desktop;

import org.jspecify.annotations.NullMarked;
