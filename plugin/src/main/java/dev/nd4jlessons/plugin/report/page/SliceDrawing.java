package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.plugin.report.weights.LossSlices;
import dev.nd4jlessons.plugin.report.weights.LossSlices.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The loss along one direction, a curve for each epoch, in a field of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param number of the direction, from 1
 * @param highest the loss at the upper edge
 * @param lines first epoch first
 */
public record SliceDrawing(int number, double highest, List<Line> lines) {
    /** The width of a drawing. */
    public static final int WIDTH = 320;

    /** The height of a drawing. */
    public static final int HEIGHT = 180;

    private static final int MARGIN = 10;

    /**
     * One curve.
     *
     * @param epoch from 1
     * @param x where the weights of that epoch lie
     * @param y the same
     */
    public record Line(int epoch, String path, double x, double y) {}

    static List<SliceDrawing> of(LossSlices slices) {
        List<SliceDrawing> drawings = new ArrayList<>();
        if (!slices.slices().isEmpty()) {
            for (int direction = 0; direction < LossSlices.DIRECTIONS; direction++) {
                drawings.add(of(slices.slices(), direction));
            }
        }
        return drawings;
    }

    private static SliceDrawing of(List<Slice> slices, int direction) {
        double highest = 0;
        for (Slice slice : slices) {
            for (double loss : slice.losses()[direction]) {
                highest = Math.max(highest, loss);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Slice slice : slices) {
            double[] losses = slice.losses()[direction];
            int middle = losses.length / 2;
            lines.add(
                    new Line(slice.epoch() + 1, path(losses, highest), x(middle, losses), y(losses[middle], highest)));
        }
        return new SliceDrawing(direction + 1, highest, lines);
    }

    private static String path(double[] losses, double highest) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < losses.length; i++) {
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x(i, losses), y(losses[i], highest)));
        }
        return path.toString();
    }

    private static double x(int point, double[] losses) {
        return MARGIN + (double) point / (losses.length - 1) * (WIDTH - 2 * MARGIN);
    }

    private static double y(double loss, double highest) {
        return Math.round(10 * (HEIGHT - MARGIN - loss / Math.max(highest, 1e-30) * (HEIGHT - 2 * MARGIN))) / 10.0;
    }
}
