package dev.nd4jlessons.press;

import com.google.gson.Gson;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Under the heading of a task: how it stands, which a script fills in, and the way to its place in the report. */
final class Tasks {
    /** Every state that a task can have, as the report names them. */
    private static final List<String> STATES = List.of("passed", "failed", "error", "not-started", "blocked", "seen");

    private Tasks() {}

    static void link(Element main, String page, String root, BookWords words) {
        for (Task task : Course.load().tasks()) {
            Element heading = main.getElementById(task.anchor());
            if (heading == null || !page.equals(task.lesson() + ".html")) {
                continue;
            }
            Element line = new Element("p").addClass("task-links").attr("data-task", task.number());
            line.attr("data-words", states(words.language()));
            line.appendElement("a")
                    .attr("href", root + "lessons/index.html")
                    .attr("data-report", root + "lessons/" + task.lesson() + ".html#" + task.anchor())
                    .text(words.get("task.report"));
            heading.after(line);
        }
    }

    /** The states' names, as JSON. */
    private static String states(String language) {
        Messages names = Report.words(Locale.forLanguageTag(language));
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach(state -> states.put(state, names.get("status." + state)));
        return new Gson().toJson(states);
    }
}
