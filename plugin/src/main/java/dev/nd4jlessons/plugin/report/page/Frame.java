package dev.nd4jlessons.plugin.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param title the page's own
 * @param styleSheet its text
 * @param scripts their texts, in the order in which they run
 * @param policy the Content-Security-Policy
 * @param charts whether anything is drawn
 * @param lessons the lessons' own pages
 * @param beacon the file that tells of a newer run, and when this page's run began; null where there is none
 * @param live null unless the page shows a run that is still on
 * @param bare whether only what changes is written: the content, for a page that is open already
 */
public record Frame(
        Text text,
        String title,
        List<Navigation> navigation,
        String styleSheet,
        List<String> scripts,
        String policy,
        boolean charts,
        Lessons lessons,
        @Nullable Beacon beacon,
        @Nullable Live live,
        boolean bare) {
    /** What a page asks whether there is something newer: a file beside it. */
    public record Beacon(String file, String started) {}
}
