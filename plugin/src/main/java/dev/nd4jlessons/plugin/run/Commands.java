package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;

/** The commands that messages tell the learner to type. */
final class Commands {
    private Commands() {}

    /** What runs {@code lesson} again. */
    static String of(Lesson lesson) {
        return lesson.is(Course.GRADE) ? "mvn verify" : "mvn lessons:" + lesson.name();
    }
}
