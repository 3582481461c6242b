package dev.nd4jlessons.press;

import org.jsoup.nodes.Element;

/** What a page is about, for search engines and previews: its first paragraph, as far as it is short. */
final class Description {
    private static final int LONGEST = 200;

    private Description() {}

    static String of(Element main) {
        Element first = main.selectFirst("> p:not(.language)");
        return first == null ? "" : shortened(first.text());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Math.max(
                Math.max(text.lastIndexOf(". ", LONGEST), text.lastIndexOf(": ", LONGEST)),
                text.lastIndexOf("。", LONGEST));
        return end > LONGEST / 3 ? text.substring(0, end + 1) : text.substring(0, LONGEST - 1) + "…";
    }
}
