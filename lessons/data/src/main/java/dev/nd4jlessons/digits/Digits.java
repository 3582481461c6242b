package dev.nd4jlessons.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * The data: 1797 handwritten digits of 8 by 8 pixels, as they were recorded.
 *
 * <p>Source: E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, CC
 * BY 4.0, in the order in which scikit-learn's {@code load_digits} has them.
 */
public final class Digits {
    /** How many pixels a digit has: 8 rows of 8. */
    public static final int PIXELS = 64;

    /** How many classes there are: the digits 0 to 9. */
    public static final int CLASSES = 10;

    private final int[][] pixels;
    private final int[] labels;

    private Digits(int[][] pixels, int[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    /** Reads the digits from this jar. */
    public static Digits load() {
        InputStream resource = Objects.requireNonNull(Digits.class.getResourceAsStream("digits.csv.gz"));
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII))) {
            List<int[]> rows = reader.lines().map(Digits::parse).toList();
            int[][] pixels =
                    rows.stream().map(row -> Arrays.copyOf(row, PIXELS)).toArray(int[][]::new);
            int[] labels = rows.stream().mapToInt(row -> row[PIXELS]).toArray();
            return new Digits(pixels, labels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many digits there are. */
    public int size() {
        return labels.length;
    }

    /** The 64 grey values of one digit, 0 (paper) to 16 (ink), row by row; a copy. */
    public int[] pixels(int row) {
        return pixels[row].clone();
    }

    /** The digit that was to be written in {@code row}, 0 to 9. */
    public int label(int row) {
        return labels[row];
    }

    /** The labels of these rows, in their order. */
    public int[] labels(int... rows) {
        return Arrays.stream(rows).map(this::label).toArray();
    }

    private static int[] parse(String line) {
        return Arrays.stream(line.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
