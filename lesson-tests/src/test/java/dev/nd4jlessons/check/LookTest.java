package dev.nd4jlessons.check;

import dev.nd4jlessons.check.explain.Explanations;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Judge;
import java.nio.file.*;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        StringBuilder out = new StringBuilder();
        for (Locale l : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            Messages m = new Messages(Judge.MESSAGES, l, Judge.class.getClassLoader());
            for (Variant v : Variant.wrong()) {
                Implementation i = Sources.compile(Files.createTempDirectory("v"), v.file(), v.source());
                long t = System.nanoTime();
                Check c = Explanations.check(i, v.task(), 42);
                long ms = (System.nanoTime() - t) / 1000000;
                t = System.nanoTime();
                TaskChecks.check(i, v.task(), 42);
                long ms2 = (System.nanoTime() - t) / 1000000;
                out.append("=== " + v.id() + " " + v.task() + " " + ms + " ms, check alone " + ms2 + " " + v.outcome()
                        + " " + v.diagnosis()
                        + (c.explanation() == null
                                ? " NO EXPLANATION"
                                : c.explanation().counterexample() == null ? " NO CASE" : "")
                        + "\n");
                out.append(Judge.judge(Course.load().task(v.task()), c, "X.java:1", m)
                                .message())
                        .append("\n\n");
            }
        }
        Files.writeString(Path.of("/tmp/look.txt"), out);
    }
}
