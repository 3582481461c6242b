package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.plugin.report.page.Text;
import dev.nd4jlessons.plugin.report.stepper.Stepper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parts of the report's pages that the site's pages show too, with what they need. */
public final class Fragments {
    private Fragments() {}

    /** The lesson's small network, step by step, as HTML. */
    public static String stepper(Locale language) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Fragments.class.getClassLoader(), Pages.TEMPLATES);
        StringOutput output = new StringOutput(1 << 14);
        templates.render(
                "tag/stepper.jte",
                Map.of("text", new Text(Report.words(language)), "stepper", Stepper.lesson()),
                output);
        return output.toString();
    }

    /** The style sheet of a part, {@code stepper}. */
    public static String styleSheet(String part) {
        return Assets.read(part + ".css");
    }

    /** The script of a part. */
    public static String script(String part) {
        return Assets.scripts(List.of(part)).get(0).text();
    }
}
