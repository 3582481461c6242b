package dev.nd4jlessons.plugin.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The style sheet and scripts that are written into every page, and the policy that lets these run and no others. */
final class Assets {
    private static final Script PAGE = Script.of(read("page.js"));
    private static final Script CHARTS = Script.of(read("chart.js"));
    private static final Script RUNS = Script.of(read("runs.js"));
    private static final Script BEACON = Script.of(read("beacon.js"));

    private Assets() {}

    /** Colours and type first, which a site's pages share; then what the report's pages are made of. */
    static String styleSheet() {
        return read("tokens.css") + read("page.css");
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
        /** There are charts or maps to read. */
        CHARTS,
        /** The reader chooses what is drawn. */
        COMPARISON,
        /** It is no page of its own, but tells one that is open what is new. */
        BEACON
    }

    /** The scripts, in the order in which they run. */
    static List<Script> scripts(Use use) {
        return switch (use) {
            case PLAIN -> List.of(PAGE);
            case CHARTS -> List.of(PAGE, CHARTS);
            case COMPARISON -> List.of(PAGE, CHARTS, RUNS);
            case BEACON -> List.of(BEACON);
        };
    }

    /**
     * The Content-Security-Policy of a page with these scripts.
     *
     * <p>Nothing is loaded from anywhere but the beacon beside it, which tells of a newer run. A script runs only if its
     * text has one of the sums, so that what a learner's code printed would not run even if it were not escaped. Places
     * in charts and pictures are inline styles, hence the exception.
     */
    static String policy(List<Script> scripts, boolean beacon) {
        String sums =
                scripts.stream().map(script -> "'sha256-" + script.sum() + "'").collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + sums + "; style-src 'unsafe-inline'; img-src data:; "
                + (beacon ? "frame-src 'self' file:; " : "") + "base-uri 'none'; form-action 'none'";
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
