package dev.nd4jlessons.press;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tables: a wide one scrolls by itself, and an empty cell is no heading. */
final class Tables {
    private Tables() {}

    static void frame(Element main, BookWords words) {
        int number = 0;
        for (Element table : main.select("table")) {
            number++;
            table.select("th").stream().filter(cell -> cell.text().isBlank()).forEach(cell -> cell.tagName("td"));
            table.select("thead th").attr("scope", "col");
            table.removeAttr("border").removeClass("bodyTable");
            table.select("tr").removeClass("a").removeClass("b");
            Element region = new Element("div").addClass("wide-table");
            region.attr("tabindex", "0").attr("role", "region").attr("aria-label", name(table, number, words));
            table.replaceWith(region);
            region.appendChild(table);
        }
    }

    private static String name(Element table, int number, BookWords words) {
        Element heading = heading(table);
        String name = words.get("table.region") + " " + number;
        return heading == null ? name : name + ": " + heading.text();
    }

    private static @Nullable Element heading(Element table) {
        Element at = table.previousElementSibling();
        while (at != null && !at.is("h1, h2, h3")) {
            at = at.previousElementSibling();
        }
        return at;
    }
}
