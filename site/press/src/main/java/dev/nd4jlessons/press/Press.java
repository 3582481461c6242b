package dev.nd4jlessons.press;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sets the pages of a site, in place: those of each language, and what they share. */
public final class Press {
    private static final List<String> SCRIPTS = List.of("book.js");

    private static final List<String> WITH_STEPPER = List.of("book.js", Assets.STEPPER);

    private final Path site;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Press.class.getClassLoader(), "dev.nd4jlessons.press.templates");

    /** A press for the pages in {@code site}, as Doxia rendered them. */
    public Press(Path site) {
        this.site = site;
    }

    /** Called by Maven, with the site's folder. */
    public static void main(String... arguments) throws IOException {
        new Press(Path.of(arguments[0])).run();
    }

    /** Sets all pages; the English ones lie in the site's folder, the Japanese in its folder {@code ja}. */
    public void run() throws IOException {
        Assets.write(site.resolve("book"));
        set("en", "", "ja", "ja/");
        set("ja", "../", "en", "../");
    }

    private void set(String language, String root, String other, String toOther) throws IOException {
        Path folder = language.equals("en") ? site : site.resolve(language);
        BookWords words = BookWords.of(language);
        SearchIndex index = new SearchIndex();
        for (Path file : pages(folder)) {
            Rendered rendered = Rendered.read(file, language);
            Element main = rendered.main();
            text(main, rendered, folder, root, words);
            index.add(rendered.name(), rendered.title(), main);
            boolean translated = Files.exists(folder.resolve(toOther + rendered.name()));
            Link translation = translated ? new Link("", toOther + rendered.name(), other, false) : null;
            Files.writeString(file, html(rendered, root, words, translation));
        }
        Files.writeString(site.resolve("book").resolve("search-" + language + ".js"), index.script());
    }

    private static void text(Element main, Rendered rendered, Path folder, String root, BookWords words)
            throws IOException {
        Headings.free(main);
        main.select("p.language").remove();
        Code.set(main, words);
        Tables.frame(main, words);
        Drawings.set(main, folder);
        Places.fill(main, words);
        Tasks.link(main, rendered.name(), root, words);
    }

    private String html(Rendered rendered, String root, BookWords words, @Nullable Link translation) {
        Element main = rendered.main();
        List<Heading> contents = Headings.contents(main);
        Headings.addAnchors(main, words);
        List<Link> pages = rendered.pages();
        int at = pages.stream().map(Link::current).toList().indexOf(true);
        StringOutput output = new StringOutput(1 << 16);
        templates.render(
                "page.jte",
                new BookPage(
                        words.messages(),
                        words.language(),
                        root,
                        rendered.title(),
                        Description.of(main),
                        rendered.menus(),
                        contents,
                        main.html(),
                        translation,
                        at > 0 ? pages.get(at - 1) : null,
                        at >= 0 && at + 1 < pages.size() ? pages.get(at + 1) : null,
                        main.selectFirst(".stepper") == null ? SCRIPTS : WITH_STEPPER),
                output);
        return output.toString();
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
