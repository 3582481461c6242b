package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An entry of the navigation.
 *
 * @param page the page's name without {@code .html}
 * @param there whether the page exists: a lesson that was never run has none
 * @param current whether it is this page
 */
public record Navigation(String page, String title, boolean there, boolean current) {
    /** The first of the lessons' own pages, from the report's folder. */
    public static String lessons(Text text) {
        return text.language().startsWith("ja") ? "../ja/index" : "../index";
    }

    /** The overview, all lessons, the grading, the runs, the lessons' pages; {@code there} are the pages that exist. */
    public static List<Navigation> of(Course course, Set<String> there, String current, Text text) {
        List<Navigation> entries = new ArrayList<>();
        entries.add(new Navigation("index", text.get("index.title"), true, current.equals("index")));
        List<String> lessons = new ArrayList<>(course.lessons());
        lessons.add(Course.GRADE);
        for (String lesson : lessons) {
            entries.add(new Navigation(
                    lesson, text.get("short." + lesson), there.contains(lesson), current.equals(lesson)));
        }
        if (there.contains("runs")) {
            entries.add(new Navigation("runs", text.get("short.runs"), true, current.equals("runs")));
        }
        if (there.contains(lessons(text))) {
            entries.add(new Navigation(lessons(text), text.get("short.lessons"), true, false));
        }
        return entries;
    }
}
