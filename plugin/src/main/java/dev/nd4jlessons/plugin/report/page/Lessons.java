package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.ShippedTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lessons' own pages, as far as they are on this machine, and what the task's file says of itself where they are not.
 *
 * @param folder where the report is; null where links from there would lead nowhere
 * @param language of the pages that are preferred
 */
public record Lessons(Course course, @Nullable Path folder, String language) {
    /** From the report's folder: the site that it is part of, and the pages of a workspace. */
    private static final List<String> PLACES =
            List.of("../%2$s/%1$s.html", "../%1$s.html", "../../../pages/%2$s/%1$s.html", "../../../pages/%1$s.html");

    /** The address of the page about {@code task}, from the report's folder; null where there is none. */
    public @Nullable String link(String number) {
        return task(number)
                .map(task -> page(task.lesson()) == null ? null : page(task.lesson()) + "#" + task.anchor())
                .orElse(null);
    }

    /** The address of a lesson's page, from the report's folder; null where there is none. */
    public @Nullable String page(String lesson) {
        return PLACES.stream()
                .map(place -> String.format(place, lesson, language))
                .filter(place -> folder != null && Files.isRegularFile(folder.resolve(place)))
                .findFirst()
                .orElse(null);
    }

    /** The head of the file in which {@code task} is written: its formulas and shapes; empty where it is not known. */
    public String excerpt(String number) {
        return task(number).map(task -> excerpt(new ShippedTask(task))).orElse("");
    }

    private Optional<Task> task(String number) {
        return course.tasks().stream()
                .filter(task -> task.number().equals(number))
                .findFirst();
    }

    /** The comment above the class, without the signs that make it one. */
    private static String excerpt(ShippedTask shipped) {
        String file = shipped.unwritten();
        int from = file.indexOf("/**");
        int to = file.indexOf("*/", from);
        return from < 0 || to < 0
                ? ""
                : file.substring(from + 3, to)
                        .replaceAll("(?m)^ \\* ?", "")
                        .replaceAll("</?(?:pre|p|ul|li|code)>", "")
                        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replaceAll("(?:\\h*\\n){3,}", "\n\n")
                        .strip();
    }
}
