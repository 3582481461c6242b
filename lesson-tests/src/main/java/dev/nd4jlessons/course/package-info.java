/** The catalogue of the course: its tasks, their files, points and places. */
@NullMarked
package dev.nd4jlessons.course;

import org.jspecify.annotations.NullMarked;
