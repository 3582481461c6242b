package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.TaskResult;
import java.util.Locale;

/** A grade in GitHub's Markdown: the points, a table of the tasks, and the verdict as it was worded. */
final class MarkdownSummary {
    private final Messages messages;

    MarkdownSummary(Messages messages) {
        this.messages = messages;
    }

    String of(LessonResult result) {
        StringBuilder markdown = new StringBuilder();
        String verdict = messages.get("verdict.word." + result.verdict().name().toLowerCase(Locale.ROOT));
        markdown.append("## ")
                .append(escaped(messages.get("summary.title", verdict, result.points(), result.maxPoints())))
                .append("\n\n")
                .append(messages.get("summary.head"))
                .append("\n|---|---|---:|---|\n");
        result.checks().forEach(task -> markdown.append(row(task)));
        return markdown.append("\n")
                .append(fenced(result.message()))
                .append("\n")
                .toString();
    }

    private String row(TaskResult task) {
        String status = messages.get("status." + task.status().name().toLowerCase(Locale.ROOT));
        String location = task.location() == null ? "" : escaped(task.location());
        return "| " + task.task() + " " + escaped(task.name()) + " | " + status + " | " + task.points() + "/"
                + task.maxPoints() + " | " + location + " |\n";
    }

    /** Text that a learner's code may have made: shown as it is, and longer fenced than any fence in it. */
    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text + "\n" + fence + "\n";
    }

    /** Without a meaning in Markdown or HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1");
    }
}
