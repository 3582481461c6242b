package dev.nd4jlessons.press;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What the search of one language knows: every section of every page with its text.
 *
 * <p>It is a script and not a data file, since a page that is read from the disk may load the one and not the other.
 */
final class SearchIndex {
    private final List<Section> sections = new ArrayList<>();

    /** A section of a page: address, title of the page, its own heading, text. */
    private record Section(String u, String t, String h, String x) {}

    void add(String page, String title, Element main) {
        Collector collector = new Collector(page, title);
        main.traverse(collector);
        collector.end();
    }

    String script() {
        return "window.lessonsSearch = " + new Gson().toJson(sections) + ";\n";
    }

    private final class Collector implements NodeVisitor {
        private final String page;
        private final String title;
        private final StringBuilder text = new StringBuilder();
        private String address;
        private String heading;

        Collector(String page, String title) {
            this.page = page;
            this.title = title;
            this.address = page;
            this.heading = title;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.is("h2[id], h3[id]")) {
                end();
                address = page + "#" + element.id();
                heading = element.text();
            } else if (node instanceof Element element && element.is("math")) {
                text.append(' ').append(element.attr("alttext")).append(' ');
            } else if (node instanceof TextNode words && isText(words)) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && element.isBlock()) {
                text.append(' ');
            }
        }

        private static boolean isText(TextNode words) {
            Element parent = words.parent();
            return parent != null && parent.closest("h1, h2[id], h3[id], math, script, style, svg, button") == null;
        }

        void end() {
            String words = text.toString().replaceAll("\\s+", " ").strip();
            sections.add(new Section(address, title, heading, words));
            text.setLength(0);
        }
    }
}
