/** What the plugin tells of its own goals. */
@NullMarked
package dev.nd4jlessons.plugin.help;

import org.jspecify.annotations.NullMarked;
