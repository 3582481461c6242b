package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Defused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a file of a submission.
 *
 * @param file as the learner named it, with its folders, from the submission's root
 * @param line from 1; 0 where it is about the whole file
 * @param task the number of the task that it costs; null if it is about none
 * @param values what the message names beside the file
 */
public record Note(
        String file, int line, Reason reason, @Nullable String task, List<String> values) {
    /** About a whole file. */
    static Note of(String file, Reason reason, String... values) {
        return new Note(file, 0, reason, null, List.of(values));
    }

    /** What it costs. */
    Note costing(@Nullable String number) {
        return new Note(file, line, reason, number, values);
    }

    /** In words, on lines that no letter of the learner's can steer. */
    public String words(Messages messages) {
        String place = Defused.line(file) + (line == 0 ? "" : ":" + line);
        Object[] harmless = values.stream().map(Defused::line).toArray();
        return place + ": " + messages.get(reason.key(), harmless);
    }
}
