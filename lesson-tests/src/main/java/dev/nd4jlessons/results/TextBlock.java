package dev.nd4jlessons.results;

import dev.nd4jlessons.events.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A matrix in text: lines of one width, the first of which begins with its name. */
record TextBlock(List<String> lines) {
    private static final String GAP = "   ";

    /** The first letter of those that take two columns of a terminal. */
    private static final int WIDE = 0x2E80;

    /** {@code tensor} behind {@code label}, its columns aligned at the right. */
    static TextBlock of(String label, Tensor tensor) {
        int[] widths = new int[tensor.rows()[0].length];
        for (double[] row : tensor.rows()) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] =
                        Math.max(widths[column], ShortNumber.of(row[column]).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (double[] row : tensor.rows()) {
            lines.add((lines.isEmpty() ? label : " ".repeat(width(label))) + row(row, widths));
        }
        return new TextBlock(lines);
    }

    /** {@code others} below a heading. */
    static TextBlock of(String heading, List<String> others) {
        List<String> lines = new ArrayList<>(List.of(heading.strip()));
        lines.addAll(others);
        return new TextBlock(lines);
    }

    private static String row(double[] row, int[] widths) {
        String[] numbers = new String[row.length];
        Arrays.setAll(numbers, column -> {
            String number = ShortNumber.of(row[column]);
            return " ".repeat(widths[column] - number.length()) + number;
        });
        return "[" + String.join(" ", numbers) + "]";
    }

    /** Blocks side by side, in as many bands as their widths need. */
    static List<String> beside(List<TextBlock> blocks, int width) {
        List<String> lines = new ArrayList<>();
        List<TextBlock> band = new ArrayList<>();
        int used = 0;
        for (TextBlock block : blocks) {
            if (used + block.width() > width) {
                lines.addAll(joined(band));
                band.clear();
                used = 0;
            }
            band.add(block);
            used += block.width() + GAP.length();
        }
        lines.addAll(joined(band));
        return lines;
    }

    private static List<String> joined(List<TextBlock> band) {
        int height = band.stream().mapToInt(block -> block.lines.size()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            int line = i;
            lines.add(String.join(
                    GAP, band.stream().map(block -> block.line(line)).toList()));
        }
        return lines;
    }

    private String line(int i) {
        String line = i < lines.size() ? lines.get(i) : "";
        return line + " ".repeat(width() - width(line));
    }

    private int width() {
        return lines.stream().mapToInt(TextBlock::width).max().orElse(0);
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point >= WIDE ? 2 : 1).sum();
    }
}
