/**
 * The site's press: it takes the pages that Doxia rendered and sets them as the pages of a book.
 *
 * <p>Doxia knows Markdown and menus; what a reader needs around and within a page is made here, from its document tree
 * rather than by replacing text.
 */
@NullMarked
package dev.nd4jlessons.press;

import org.jspecify.annotations.NullMarked;
