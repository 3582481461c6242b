/** The lessons' pages, which come along with the course. */
@NullMarked
package dev.nd4jlessons.plugin.pages;

import org.jspecify.annotations.NullMarked;
