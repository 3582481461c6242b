/** Makes a learner's workspace outside of the repository. */
@NullMarked
package dev.nd4jlessons.plugin.workspace;

import org.jspecify.annotations.NullMarked;
