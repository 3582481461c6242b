package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Prediction;
import java.util.List;
import java.util.stream.IntStream;

/** How often each digit was taken for each digit: rows are what it is, columns what the network took it for. */
public record Confusion(List<Row> rows) {
    private static final int DIGITS = 10;
    private static final int HEATS = 6;

    /** One digit's row, and what share of it was recognised. */
    public record Row(int label, List<Cell> cells, int total, double recognised) {}

    /**
     * How many samples of one digit were taken for one digit.
     *
     * @param heat how dark the cell is, from 0 for none to 6 for the whole row
     */
    public record Cell(int label, int predicted, int count, int heat) {
        /** Whether the digit was recognised. */
        public boolean right() {
            return label == predicted;
        }
    }

    /** The matrix of these predictions. One whose digits are none of ten is not counted. */
    public static Confusion of(List<Prediction> predictions) {
        int[][] counts = new int[DIGITS][DIGITS];
        for (Prediction prediction : predictions) {
            if (digit(prediction.label()) && digit(prediction.predicted())) {
                counts[prediction.label()][prediction.predicted()]++;
            }
        }
        return new Confusion(IntStream.range(0, DIGITS)
                .mapToObj(label -> row(label, counts[label]))
                .toList());
    }

    private static boolean digit(int number) {
        return number >= 0 && number < DIGITS;
    }

    private static Row row(int label, int[] counts) {
        int total = IntStream.of(counts).sum();
        List<Cell> cells = IntStream.range(0, DIGITS)
                .mapToObj(predicted -> new Cell(label, predicted, counts[predicted], heat(counts[predicted], total)))
                .toList();
        return new Row(label, cells, total, total == 0 ? Double.NaN : (double) counts[label] / total);
    }

    /** The square root keeps single mistakes visible beside dozens of right answers. */
    private static int heat(int count, int total) {
        return count == 0 ? 0 : Math.max(1, (int) Math.round(HEATS * Math.sqrt((double) count / total)));
    }
}
