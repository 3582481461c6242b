package dev.nd4jlessons.plugin.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheet and scripts that are written into every page, and the policy that lets these run and no others. */
final class Assets {
    static final String ECHARTS_VERSION = "6.1.0";

    private static final List<Script> PLAIN = List.of(Script.of(read("page.js")));

    private Assets() {}

    static String styleSheet() {
        return read("page.css");
    }

    /** The same with those of parts that not every page has. */
    static String styleSheet(List<String> parts) {
        return styleSheet() + parts.stream().map(part -> read(part + ".css")).collect(Collectors.joining());
    }

    /** The scripts of parts that not every page has. */
    static List<Script> scripts(List<String> parts) {
        return parts.stream().map(part -> Script.of(read(part + ".js"))).toList();
    }

    /** What a page does with scripts. */
    enum Use {
        /** Nothing is drawn. */
        PLAIN,
        /** Charts are drawn. */
        CHARTS,
        /** The reader chooses what is drawn. */
        COMPARISON
    }

    /** The scripts, in the order in which they run; the charting library only where something is drawn. */
    static List<Script> scripts(Use use) {
        return switch (use) {
            case PLAIN -> PLAIN;
            case CHARTS -> Charts.SCRIPTS;
            case COMPARISON -> Comparison.SCRIPTS;
        };
    }

    /**
     * The Content-Security-Policy of a page with these scripts.
     *
     * <p>Nothing is loaded from anywhere. A script runs only if its text has one of the sums, so that what a learner's
     * code printed would not run even if it were not escaped. ECharts styles its tooltip inline, hence the exception.
     */
    static String policy(List<Script> scripts) {
        String sums =
                scripts.stream().map(script -> "'sha256-" + script.sum() + "'").collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + sums
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** Read when the first chart is drawn. The library's sum stands beside it, as summing up a megabyte takes time. */
    private static final class Charts {
        static final List<Script> SCRIPTS = List.of(
                new Script(
                        read("echarts/echarts.min.js"),
                        read("echarts/echarts.min.js.sha256").strip()),
                Script.of(read("charts.js")),
                PLAIN.get(0));
    }

    private static final class Comparison {
        static final List<Script> SCRIPTS = Stream.concat(
                        Charts.SCRIPTS.stream(), Stream.of(Script.of(read("runs.js"))))
                .toList();
    }

    static String read(String name) {
        try (InputStream resource = Assets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The plugin's jar lacks " + name + " beside " + Assets.class.getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
