package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole course, as somebody takes it who begins with an empty folder. */
class WalkThroughIT {
    private static final String START =
            "dev.nd4jlessons:lessons-maven-plugin:" + System.getProperty("it.version") + ":start";

    private static final String WRONG = "w.setGradient(Nd4j.gemm(dy, x, true, false).mul(2));"
            + " b.setGradient(dy.sum(true, 0)); return Nd4j.gemm(dy, w.value(), false, false);";

    /** The last thing that the watch shows before it waits. */
    private static final String WAITS = "q quit";

    @TempDir
    private Path home;

    @Test
    void fromAnEmptyFolderToAFullGradeAndBack() throws Exception {
        assumeThat(PseudoTerminal.whyMissing()).isEmpty();
        Maven.in(CourseCopy.workspace(home))
                .run("-B", START, "-Dlessons.directory=my course")
                .succeeds()
                .says("14 files were added", "cd \"my course\"", "mvn lessons:watch");
        CourseCopy course = CourseCopy.workspace(home.resolve("my course"));
        Maven.in(course)
                .run("-B", "lessons:list")
                .succeeds()
                .says("0 of 6 tasks pass, for 0 of 100 points.", "Next: Task 3.1");

        watch(course);

        MavenRun graded = verify(course).succeeds().says("Points: 100 of 100").hasReport("grade");
        assertThat(graded.verdict("grade")).isEqualTo("passed");
        assertThat(Files.readString(course.root().resolve(".lessons/progress.jsonl")))
                .contains("\"task\":\"3.1\",\"event\":\"hint\"");

        Maven.in(course)
                .run("-B", "lessons:reset", "-Dlessons.task=3.1")
                .succeeds()
                .says(".lessons/backups/Linear-");
        MavenRun again = verify(course).succeeds().says("Points: 75 of 100");
        assertThat(again.status("grade", "3.1")).isEqualTo("not-started");
        assertThat(again.status("grade", "3.2")).isEqualTo("passed");
    }

    private static void watch(CourseCopy course) throws Exception {
        try (PseudoTerminal terminal = Maven.in(course).atTerminal("lessons:watch")) {
            terminal.until("Next: Task 3\\.1.*Write it there, and save.*" + WAITS);
            writeItWrong(course, terminal);
            takeTwoHints(terminal);
            writeItRight(course, terminal);
            spoilItAndUndo(course, terminal);
            survive(course, terminal);
            finishTheNetwork(course, terminal);
            terminal.type("r");
            terminal.until(
                    "epoch 30/30.*The network takes this for .*All 5 tasks are right, and the network recognises.*"
                            + "target/site/lessons/train-mlp\\.html.*Next: Task 2\\.1.*" + WAITS);
            finish(course, terminal);
            terminal.type("q");
            terminal.until("The watch has ended.*BUILD SUCCESS");
            assertThat(terminal.ended()).isZero();
        }
    }

    private static void writeItWrong(CourseCopy course, PseudoTerminal terminal) throws Exception {
        course.write("3.1", WRONG);
        String page = terminal.until("Task 3\\.1  Linear\\.backward +\\S*failed.*" + WAITS);
        assertThat(page).contains("dW").contains("src/main/java/dev/nd4jlessons/mlp/Linear.java:");
    }

    private static void takeTwoHints(PseudoTerminal terminal) throws Exception {
        terminal.type("h");
        assertThat(terminal.until("Hint 1 of 3.*" + WAITS)).contains("Task 3.1, Linear.backward");
        terminal.type("h");
        terminal.until("Hint 2 of 3.*" + WAITS);
    }

    private static void writeItRight(CourseCopy course, PseudoTerminal terminal) throws Exception {
        course.solve("3.1");
        terminal.until("Task 3\\.1  Linear\\.backward +\\S*passed.*Next: Task 3\\.2.*" + WAITS);
    }

    /** What passed and is spoilt passes again once the editor has undone it, with its points. */
    private static void spoilItAndUndo(CourseCopy course, PseudoTerminal terminal) throws Exception {
        Path file = course.taskFile("3.1");
        String right = Files.readString(file);
        Files.writeString(file, right.replace("setGradient(", "setGradient(("));
        terminal.until("Linear\\.java:\\d+: error: .*" + WAITS);
        Files.writeString(file, right);
        terminal.until("1 of 6 tasks pass.*Task 3\\.1  Linear\\.backward +\\S*passed.*Next: Task 3\\.2.*" + WAITS);
    }

    /** What ends the watch's JVM does not end the watch. */
    private static void survive(CourseCopy course, PseudoTerminal terminal) throws Exception {
        course.write("3.2", "System.exit(3); return dy;");
        terminal.until("with exit code 3.*System\\.exit.*Relu\\.java:\\d+.*" + WAITS);
        Files.writeString(
                course.taskFile("3.2"), Files.readString(course.taskFile("3.2")).replace("return dy;", "return dz;"));
        terminal.until("Relu\\.java:\\d+: error: .*dz.*" + WAITS);
    }

    private static void finishTheNetwork(CourseCopy course, PseudoTerminal terminal) throws Exception {
        for (String task : List.of("3.2", "3.3", "3.4")) {
            solve(task, course, terminal);
        }
        course.solve("3.5");
        terminal.until(
                "Task 3\\.5  Sgd.step +\\S*passed.*it can learn to read handwritten digits now.*press r.*" + WAITS);
    }

    private static void solve(String task, CourseCopy course, PseudoTerminal terminal) throws Exception {
        course.solve(task);
        terminal.until("Task " + task.replace(".", "\\.") + "  \\S+ +\\S*passed.*" + WAITS);
    }

    private static void finish(CourseCopy course, PseudoTerminal terminal) throws Exception {
        solve("2.1", course, terminal);
        terminal.type("l");
        terminal.until("6 of 6 tasks pass, for 100 of 100 points.*Every task passes.*" + WAITS);
    }

    private static MavenRun verify(CourseCopy course) throws Exception {
        return Maven.in(course).run("-B", "verify");
    }
}
