package dev.nd4jlessons.plugin.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

/** Measures how long a page takes until its charts are there. Printed, and never judged: machines differ. */
final class Stopwatch {
    private static final int TIMES = 5;

    private Stopwatch() {}

    /** The median of five openings, each in a window of its own. */
    static double medianMilliseconds(Path page, Browser browser) throws IOException {
        double[] times = IntStream.range(0, TIMES)
                .mapToDouble(time -> milliseconds(page, browser))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s, %.2f MB: charts finished %.0f ms after the navigation began (median of %d, %.0f to %.0f)%n",
                page.getFileName(),
                Files.size(page) / 1e6,
                times[TIMES / 2],
                TIMES,
                times[0],
                times[TIMES - 1]);
        return times[TIMES / 2];
    }

    private static double milliseconds(Path page, Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            visit.open(page);
            return visit.millisecondsToCharts();
        }
    }
}
