package dev.nd4jlessons.plugin.console;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** How wide a terminal shows a text: letters of East Asian scripts take two columns each. */
public final class DisplayWidth {
    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private DisplayWidth() {}

    /** The columns that {@code text} takes, without regard to tabs and escapes. */
    public static int of(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    /** {@code text} with blanks behind it, up to so many columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** Scripts leave out the punctuation, the long vowel mark and the full-width forms, which are common to several. */
    private static boolean isWide(int point) {
        boolean halfWidthKana = point >= 0xFF61 && point <= 0xFFDC;
        boolean punctuation = point >= 0x3000 && point <= 0x30FF;
        boolean fullWidth = (point >= 0xFF01 && point <= 0xFF60) || (point >= 0xFFE0 && point <= 0xFFE6);
        return !halfWidthKana && (punctuation || fullWidth || WIDE.contains(UnicodeScript.of(point)));
    }
}
