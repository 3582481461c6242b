package dev.nd4jlessons.press;

import dev.nd4jlessons.plugin.report.Fragments;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Parts of a page that are made rather than written: {@code <div id="figure-NAME"></div>} marks their place. */
final class Places {
    private static final Map<String, Function<BookWords, String>> ALL = Map.of(
            "figure-digits",
            DigitsFigure::html,
            "figure-stepper",
            words -> Fragments.stepper(Locale.forLanguageTag(words.language())));

    private Places() {}

    static void fill(Element main, BookWords words) {
        for (Element place : main.select("div[id^=figure-]")) {
            Function<BookWords, String> fragment = ALL.get(place.id());
            if (fragment == null) {
                throw new IllegalArgumentException("A page has a place for " + place.id() + ", and there is no such"
                        + " figure; there are " + ALL.keySet());
            }
            place.html(fragment.apply(words));
        }
    }
}
