package dev.nd4jlessons.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Drawings of the lessons: set into the page, so that they take its colours; a narrow window scrolls them. */
final class Drawings {
    /** Below this share of its own size, a drawing's smallest letters cannot be read. */
    private static final double LEAST = 0.8;

    private Drawings() {}

    static void set(Element main, Path folder) throws IOException {
        int number = 0;
        for (Element image : main.select("img[src$=.svg]")) {
            number++;
            Element figure = new Element("figure").addClass("figure");
            Element drawing = read(folder.resolve(image.attr("src")), "drawing-" + number);
            drawing.attr("aria-label", image.attr("alt"));
            figure.appendElement("div").attr("tabindex", "0").appendChild(drawing);
            Element outer = image.parent() != null && image.parent().is("p") ? image.parent() : image;
            outer.replaceWith(figure);
        }
    }

    /** Rules and names of a drawing hold for itself alone, as others may stand on the same page. */
    private static Element read(Path file, String id) throws IOException {
        Element drawing =
                Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).selectFirst("svg");
        if (drawing == null) {
            throw new IOException(file + " holds no drawing; an SVG file begins with <svg");
        }
        double width = Double.parseDouble(drawing.attr("width"));
        drawing.removeAttr("width").removeAttr("height").removeAttr("xmlns");
        drawing.id(id).addClass("drawing").attr("style", "--least: " + Math.round(width * LEAST) + "px");
        drawing.select("title").remove();
        drawing.select("style").forEach(style -> style.text("#" + id + " { " + style.data() + style.text() + " }"));
        drawing.select("[id]").not("#" + id).forEach(part -> part.id(id + part.id()));
        drawing.select("[marker-end]")
                .forEach(part -> part.attr("marker-end", part.attr("marker-end").replace("#", "#" + id)));
        return drawing;
    }
}
