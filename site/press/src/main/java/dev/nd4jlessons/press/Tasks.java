package dev.nd4jlessons.press;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import org.jsoup.nodes.Element;

/** Under the heading of a task: how it stands, which a script fills in, and the way to its place in the report. */
final class Tasks {
    private Tasks() {}

    static void link(Element main, String page, String root, BookWords words) {
        for (Task task : Course.load().tasks()) {
            Element heading = main.getElementById(task.anchor());
            if (heading == null || !page.equals(task.lesson() + ".html")) {
                continue;
            }
            Element line = new Element("p").addClass("task-links").attr("data-task", task.number());
            line.appendElement("a")
                    .attr("href", root + "lessons/index.html")
                    .attr("data-report", root + "lessons/" + task.lesson() + ".html#" + task.anchor())
                    .text(words.get("task.report"));
            heading.after(line);
        }
    }
}
