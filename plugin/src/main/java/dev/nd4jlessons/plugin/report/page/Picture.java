package dev.nd4jlessons.plugin.report.page;

import java.util.ArrayList;
import java.util.List;

/** A digit of the data as a drawing of 8 by 8 squares. */
public final class Picture {
    private static final int SIDE = 8;
    private static final int INK = 16;

    private Picture() {}

    /** All squares of one grey value. */
    public record Shade(String opacity, String path) {}

    /** The drawing of these 64 grey values, 0 to 16. */
    static List<Shade> of(int[] pixels) {
        List<Shade> shades = new ArrayList<>();
        for (int value = 1; value <= INK; value++) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < pixels.length; i++) {
                if (pixels[i] == value) {
                    path.append("M" + i % SIDE + " " + i / SIDE + "h1v1h-1z");
                }
            }
            if (!path.isEmpty()) {
                shades.add(new Shade(String.valueOf((double) value / INK), path.toString()));
            }
        }
        return shades;
    }
}
