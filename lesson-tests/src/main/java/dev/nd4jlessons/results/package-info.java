/** What a lesson came to, computed from measurements: statuses, points, verdicts, and the words for them. */
@NullMarked
package dev.nd4jlessons.results;

import org.jspecify.annotations.NullMarked;
