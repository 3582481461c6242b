/** All tasks at once: points, and the graded tests set beside the checks. */
@NullMarked
package dev.nd4jlessons.plugin.grade;

import org.jspecify.annotations.NullMarked;
