package dev.nd4jlessons.press;

import java.util.List;
import org.jsoup.nodes.Element;

/** Headings: Doxia nests them in sections and puts their anchors before them; here they stand free and are their own. */
final class Headings {
    private Headings() {}

    static void free(Element main) {
        main.select("section").forEach(Element::unwrap);
        for (Element heading : main.select("h1, h2, h3, h4")) {
            Element before = heading.previousElementSibling();
            if (before != null && before.is("a[id]:empty")) {
                if (heading.id().isEmpty()) {
                    heading.id(before.id());
                }
                before.remove();
            }
        }
    }

    static List<Heading> contents(Element main) {
        List<Element> headings = main.select("h2[id], h3[id]");
        boolean all = headings.size() <= 40;
        return headings.stream()
                .filter(heading -> all || heading.is("h2"))
                .map(heading -> new Heading(heading.is("h2") ? 2 : 3, heading.id(), heading.text()))
                .toList();
    }

    /** A link to each heading, for whoever wants to send it to someone. */
    static void addAnchors(Element main, BookWords words) {
        for (Element heading : main.select("h2[id], h3[id]")) {
            String label = words.get("page.anchor", heading.text());
            heading.appendElement("a")
                    .addClass("anchor")
                    .attr("href", "#" + heading.id())
                    .attr("aria-label", label)
                    .text("#");
        }
    }
}
