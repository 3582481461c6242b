package dev.nd4jlessons.press;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as Doxia rendered it within the skin: its menus, and its text.
 *
 * @param name its file's name
 */
record Rendered(String name, String title, List<Menu> menus, Element main) {
    /** Reads {@code file}. */
    static Rendered read(Path file, String language) throws IOException {
        Document document = Jsoup.parse(file.toFile(), "UTF-8");
        document.outputSettings().prettyPrint(false);
        String name = file.getFileName().toString();
        Element main = document.selectFirst("main");
        if (main == null || document.select("nav[data-menu]").isEmpty()) {
            throw new IOException(file + " is no page of the site's skin: it has no menu or no main part. Delete "
                    + file.getParent() + " and build the site again: mvn install site");
        }
        List<Menu> menus = document.select("nav[data-menu]").stream()
                .map(menu -> menu(menu, name, language))
                .toList();
        return new Rendered(name, document.title(), menus, main);
    }

    private static Menu menu(Element menu, String page, String language) {
        List<Link> items = menu.select("a").stream()
                .map(link -> link(link, page, language))
                .toList();
        return new Menu(menu.attr("data-menu"), items);
    }

    private static Link link(Element link, String page, String language) {
        String href = link.attr("href").replaceFirst("^\\./", "");
        return new Link(link.text(), href, language, href.equals(page));
    }

    /** The pages of the menu in its order; the report is no page of the site. */
    List<Link> pages() {
        return menus.stream()
                .flatMap(menu -> menu.items().stream())
                .filter(link -> !link.href().contains("/"))
                .toList();
    }
}
