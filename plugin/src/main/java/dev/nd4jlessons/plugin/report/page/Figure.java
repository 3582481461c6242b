package dev.nd4jlessons.plugin.report.page;

/**
 * A figure or fact with its name.
 *
 * @param note what it is to be compared with; empty if nothing
 */
public record Figure(String label, String value, String note) {
    /** A fact that stands for itself. */
    public static Figure of(String label, String value) {
        return new Figure(label, value, "");
    }
}
