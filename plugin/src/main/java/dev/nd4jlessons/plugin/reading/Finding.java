package dev.nd4jlessons.plugin.reading;

import java.util.List;

/**
 * One thing that the figures of a training show.
 *
 * @param id its name; its sentence is under {@code reading.ID}
 * @param values what fills the sentence in
 */
public record Finding(String id, List<Object> values) {
    static Finding of(String id, Object... values) {
        return new Finding(id, List.of(values));
    }
}
