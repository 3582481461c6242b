package dev.nd4jlessons.plugin.loop;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.run.Surroundings;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewords the last line of what a check says: who watches saves, and runs nothing. */
final class SaveInstead {
    private static final String ANY = "\u0001";

    /** Messages of the checks, whose first value stays, by message of the watch. */
    private static final Map<String, String> NEXT =
            Map.of("watch.edit", "check.next", "watch.blocked", "problem.BLOCKED.next");

    private SaveInstead() {}

    static String reworded(String message, Task task, Surroundings here) {
        String reworded = message;
        for (Map.Entry<String, String> next : NEXT.entrySet()) {
            String line = here.checkMessages().get(next.getValue(), ANY, task.lesson());
            reworded = Pattern.compile(Pattern.quote(line).replace(ANY, "\\E(.+)\\Q"))
                    .matcher(reworded)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(here.messages().get(next.getKey(), match.group(1))));
        }
        return reworded;
    }
}
