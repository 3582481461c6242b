package dev.nd4jlessons.press;

import org.jsoup.nodes.Element;

/** Tables: a wide one scrolls by itself, and an empty cell is no heading. */
final class Tables {
    private Tables() {}

    static void frame(Element main, BookWords words) {
        for (Element table : main.select("table")) {
            table.select("th").stream().filter(cell -> cell.text().isBlank()).forEach(cell -> cell.tagName("td"));
            table.select("thead th").attr("scope", "col");
            table.removeAttr("border").removeClass("bodyTable");
            table.select("tr").removeClass("a").removeClass("b");
            Element heading = heading(table);
            table.wrap("<div class=\"wide-table\" tabindex=\"0\" role=\"region\"></div>");
            table.parent()
                    .attr(
                            "aria-label",
                            words.get("table.region") + (heading == null ? "" : ": " + heading.text()) + " "
                                    + (main.select("table").indexOf(table) + 1));
        }
    }

    private static @org.jspecify.annotations.Nullable Element heading(Element table) {
        Element at = table.previousElementSibling();
        while (at != null && !at.is("h1, h2, h3")) {
            at = at.previousElementSibling();
        }
        return at;
    }
}
