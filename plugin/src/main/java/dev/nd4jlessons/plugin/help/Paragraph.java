package dev.nd4jlessons.plugin.help;

import dev.nd4jlessons.plugin.console.DisplayWidth;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines where its language allows it: between words, in Japanese between most letters. */
final class Paragraph {
    private Paragraph() {}

    /** Lines of at most {@code width} columns of a terminal, except where a word alone is wider. */
    static List<String> lines(String text, int width, Locale language) {
        BreakIterator breaks = BreakIterator.getLineInstance(language);
        String words = text.replaceAll("\\s+", " ").strip();
        breaks.setText(words);
        List<String> lines = new ArrayList<>();
        int lineStart = 0;
        int last = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (last > lineStart
                    && DisplayWidth.of(words.substring(lineStart, next).stripTrailing()) > width) {
                lines.add(words.substring(lineStart, last).stripTrailing());
                lineStart = last;
            }
            last = next;
        }
        lines.add(words.substring(lineStart).stripTrailing());
        return lines;
    }
}
