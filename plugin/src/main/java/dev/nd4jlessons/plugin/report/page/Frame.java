package dev.nd4jlessons.plugin.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of every page.
 *
 * @param title the page's own
 * @param styleSheet its text
 * @param scripts their texts, in the order in which they run
 * @param policy the Content-Security-Policy
 * @param echarts the version of the charting library; null on a page without charts
 * @param live null unless the page shows a run that is still on
 */
public record Frame(
        Text text,
        String title,
        List<Navigation> navigation,
        String styleSheet,
        List<String> scripts,
        String policy,
        @Nullable String echarts,
        @Nullable Live live) {}
