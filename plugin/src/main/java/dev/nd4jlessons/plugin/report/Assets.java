package dev.nd4jlessons.plugin.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The style sheet and scripts that are written into every page, and the policy that lets these run and no others. */
final class Assets {
    static final String ECHARTS_VERSION = "6.1.0";

    private static final List<String> PLAIN = List.of("page.js");
    private static final List<String> WITH_CHARTS = List.of("echarts/echarts.min.js", "charts.js", "page.js");

    private Assets() {}

    static String styleSheet() {
        return read("page.css");
    }

    /** The scripts, in the order in which they run; the charting library only where something is drawn. */
    static List<String> scripts(boolean charts) {
        return (charts ? WITH_CHARTS : PLAIN).stream().map(Assets::read).toList();
    }

    /**
     * The Content-Security-Policy of a page with these scripts.
     *
     * <p>Nothing is loaded from anywhere. A script runs only if its text has one of the sums, so that what a learner's
     * code printed would not run even if it were not escaped. ECharts styles its tooltip inline, hence the exception.
     */
    static String policy(List<String> scripts) {
        String sums = scripts.stream().map(Assets::sum).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + sums
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String sum(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String read(String name) {
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
