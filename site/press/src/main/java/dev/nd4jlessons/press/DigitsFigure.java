package dev.nd4jlessons.press;

import dev.nd4jlessons.digits.Digits;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** The first picture of each digit in the data. */
final class DigitsFigure {
    private static final int SIDE = 8;
    private static final double INK = 16;

    private DigitsFigure() {}

    static String html(BookWords words) {
        Digits digits = Digits.load();
        Element figure = new Element("figure").addClass("figure");
        Element list = figure.appendElement("ul").addClass("from-data");
        for (int digit = 0; digit < Digits.CLASSES; digit++) {
            Element item = list.appendElement("li");
            item.appendChild(picture(first(digits, digit)).attr("aria-label", words.get("digits.picture", digit)));
            item.appendText(String.valueOf(digit));
        }
        figure.appendElement("figcaption").text(words.get("digits.caption"));
        return figure.outerHtml();
    }

    private static int[] first(Digits digits, int digit) {
        int row = IntStream.range(0, digits.size())
                .filter(candidate -> digits.label(candidate) == digit)
                .findFirst()
                .orElseThrow();
        return digits.pixels(row);
    }

    private static Element picture(int[] pixels) {
        Element svg = new Element("svg")
                .attr("viewBox", "0 0 8 8")
                .attr("role", "img")
                .attr("shape-rendering", "crispEdges");
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] > 0) {
                svg.appendElement("path")
                        .attr("fill-opacity", String.valueOf(pixels[i] / INK))
                        .attr("d", "M" + i % SIDE + " " + i / SIDE + "h1v1h-1z");
            }
        }
        return svg;
    }
}
