package dev.nd4jlessons.plugin.report.page;

import java.util.ArrayList;
import java.util.List;

/** Long series, as many of their items as a page has room for. */
final class Thinned {
    private Thinned() {}

    /** At most {@code most} items at equal steps, the first and the last among them. */
    static <T> List<T> of(List<T> items, int most) {
        if (items.size() <= most) {
            return items;
        }
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(items.get((int) Math.round((double) i * (items.size() - 1) / (most - 1))));
        }
        return chosen;
    }
}
