package dev.nd4jlessons.course;

import java.util.List;

/**
 * One thing that the learner writes.
 *
 * @param number the number used everywhere, for example {@code 3.1}
 * @param name the method, for example {@code Linear.backward}
 * @param lesson the lesson it belongs to, for example {@code train-mlp}
 * @param points what a full solution is worth
 * @param file where it is written, relative to the sources' root: {@code dev/nd4jlessons/mlp/Linear.java}
 * @param anchor its anchor on the lesson's page, {@code task-3.1}
 * @param hints the message keys of its hints, from question to almost there
 */
public record Task(
        String number, String name, String lesson, int points, String file, String anchor, List<String> hints) {
    /** The class that the task is in, for example {@code dev.nd4jlessons.mlp.Linear}. */
    public String className() {
        return file.substring(0, file.length() - ".java".length()).replace('/', '.');
    }
}
