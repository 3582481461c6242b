package dev.nd4jlessons.press;

import dev.nd4jlessons.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a page shows.
 *
 * @param words of the frame, in the page's language
 * @param root the path from the page to the site's folder, empty or ending in a slash
 * @param description what the page is about, in one or two sentences
 * @param body its text, as HTML
 * @param other the same page in the other language; null if there is none
 * @param previous the page before it in the menu; null before the first
 * @param scripts their names, in the order in which they run
 */
public record BookPage(
        Messages words,
        String language,
        String root,
        String title,
        String description,
        List<Menu> menus,
        List<Heading> contents,
        String body,
        @Nullable Link other,
        @Nullable Link previous,
        @Nullable Link next,
        List<String> scripts) {
    /** A word of the frame; a pattern that a script fills in keeps its places. */
    public String word(String key) {
        return words.get(key, "{0}", "{1}");
    }
}
