package dev.nd4jlessons.plugin.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A small coloured map of a matrix, a square for each element.
 *
 * @param shades the squares of each colour
 */
public record HeatMap(int rows, int columns, List<Shade> shades) {
    /**
     * All squares of one colour, as a path.
     *
     * @param name what the style sheet knows the colour by
     */
    public record Shade(String name, String path) {}

    /** The map of {@code rows} by {@code columns} elements with the colours that {@code shade} gives; empty for none. */
    static HeatMap of(int rows, int columns, BiFunction<Integer, Integer, String> shade) {
        Map<String, StringBuilder> paths = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            int column = 0;
            while (column < columns) {
                String name = shade.apply(row, column);
                int end = column + 1;
                while (end < columns && shade.apply(row, end).equals(name)) {
                    end++;
                }
                if (!name.isEmpty()) {
                    paths.computeIfAbsent(name, any -> new StringBuilder())
                            .append("M" + column + " " + row + "h" + (end - column) + "v1h-" + (end - column) + "z");
                }
                column = end;
            }
        }
        return new HeatMap(
                rows,
                columns,
                paths.entrySet().stream()
                        .map(path -> new Shade(path.getKey(), path.getValue().toString()))
                        .toList());
    }
}
