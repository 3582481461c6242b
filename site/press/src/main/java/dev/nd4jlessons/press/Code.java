package dev.nd4jlessons.press;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/** Blocks of code: coloured by what they are, and with a button that copies what one types. */
final class Code {
    private Code() {}

    static void set(Element main, BookWords words) {
        for (Element pre : main.select("pre")) {
            String text = pre.wholeText().stripTrailing();
            Language language = Language.of(text);
            Element figure = new Element("div").addClass("code").addClass(language.style());
            Element block = figure.appendElement("pre");
            if (language != Language.COMMAND) {
                block.attr("tabindex", "0").attr("role", "region").attr("aria-label", words.get("code.region"));
            }
            Element code = new Element(Tag.valueOf("code"), "");
            block.appendChild(code);
            Highlighter.of(language).highlight(text, code);
            if (language == Language.COMMAND || language == Language.JAVA || language == Language.XML) {
                figure.appendElement("button")
                        .addClass("needs-script")
                        .attr("type", "button")
                        .attr("data-done", words.get("code.done"))
                        .text(words.get("code.copy"));
            }
            Element outer = pre.parent() != null && pre.parent().is("div.source, div.verbatim") ? pre.parent() : pre;
            outer.replaceWith(figure);
        }
    }
}
