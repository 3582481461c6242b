package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks on the grading of what somebody handed in, through the real goal; {@code RedTeamTest} has all the others. */
class RedTeamIT {
    private static final String TURN = "return dy.mul(x.gt(0).castTo(dy.dataType()));";

    @BeforeEach
    void aSandboxIsHere() {
        boolean bubblewrap = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bwrap")));
        assumeTrue(bubblewrap, "These attacks need bubblewrap");
    }

    /** Secrets, files, a process, the terminal, workflow commands and the report at once, in the middle of right code. */
    @Test
    void takesNothingAndForgesNothing() throws Exception {
        CourseCopy course = CourseCopy.built("redteam-all");
        String secret = "secret-" + UUID.randomUUID();
        Path file = Files.writeString(course.root().resolve("secret"), secret);
        Path earlier = course.report().resolve("results/grade.json");
        Files.createDirectories(earlier.getParent());
        Path elsewhere = Files.writeString(course.root().resolve("elsewhere"), "as it was");
        Files.createSymbolicLink(earlier, elsewhere);
        Path submission = handIn(course, """
                        StringBuilder found = new StringBuilder(String.valueOf(System.getenv()));
                        for (String attack : new String[] {"read", "write", "start"}) {
                            try {
                                switch (attack) {
                                    case "read" -> found.append(java.nio.file.Files.readString(java.nio.file.Path.of("SECRET")));
                                    case "write" -> java.nio.file.Files.writeString(java.nio.file.Path.of("EARLIER"), "mine");
                                    default -> new ProcessBuilder("sleep", "300").start();
                                }
                            } catch (java.io.IOException refused) {
                                found.append(refused);
                            }
                        }
                        System.out.println("\\u001b[2J" + found);
                        System.out.println("::error::mine");
                        if (dy != null) {
                            throw new IllegalStateException("\\u001b]0;mine\\u0007<script>alert(1)</script>" + found);
                        }
                """.replace("SECRET", file.toString()).replace("EARLIER", earlier.toString()));

        MavenRun run = Maven.in(course)
                .with("LESSONS_REDTEAM", secret)
                .run("-B", "lessons:grade", "-Dlessons.submission=" + submission, "-Dlessons.isolation=required")
                .fails()
                .says("Isolation: sandbox (bubblewrap)", "\\u001B")
                .hasReport("grade")
                .leavesNoProcess();

        assertThat(run.status("grade", "3.2")).isEqualTo("failed");
        assertThat(run.result("grade").get("points").getAsInt()).isEqualTo(90);
        assertThat(run.output()).doesNotContain(secret).doesNotContain("\u001b").doesNotContain("\n::error::mine");
        assertThat(Files.readString(course.report().resolve("grade.html")))
                .doesNotContain(secret)
                .doesNotContain("<script>alert(1)");
        assertThat(Files.readString(earlier)).doesNotContain(secret);
        assertThat(elsewhere).hasContent("as it was");
    }

    /** What an earlier run left is gone, nothing new says that anything passed, and nobody goes on. */
    @Test
    void aMavenThatIsKilledLeavesNothing() throws Exception {
        CourseCopy course = CourseCopy.built("redteam-killed");
        Path result = course.report().resolve("results/grade.json");
        Files.createDirectories(result.getParent());
        Files.writeString(result, "{\"lesson\": \"grade\", \"verdict\": \"passed\"}");
        Path submission = handIn(course, "while (dy != null) { Thread.onSpinWait(); }\n");
        Path output = course.root().resolve("maven.log");

        Process maven = Maven.in(course)
                .start(
                        output,
                        "-B",
                        "lessons:grade",
                        "-Dlessons.submission=" + submission,
                        "-Dlessons.isolation=required");
        Set<ProcessHandle> started = new LinkedHashSet<>();
        while (maven.isAlive() && !started.stream().anyMatch(RedTeamIT::isWorker)) {
            Thread.sleep(50);
            maven.descendants().forEach(started::add);
        }
        Thread.sleep(500);
        maven.descendants().forEach(started::add);
        maven.destroyForcibly().waitFor();

        long end = System.nanoTime() + 5_000_000_000L;
        while (started.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(started).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        if (Files.exists(result)) {
            assertThat(result).content().doesNotContain("passed");
        }
    }

    /** A pipe never ends, and a device has no end. */
    @Test
    void pipesInThePlaceOfFilesAreNotRead() throws Exception {
        CourseCopy course = CourseCopy.built("redteam-pipes");
        Path pipe = course.root().resolve("Relu.java");
        mkfifo(pipe);
        mkfifo(Files.createDirectories(course.root().resolve(".lessons")).resolve("progress.jsonl"));
        mkfifo(Files.createDirectories(course.report().resolve("results")).resolve("train-mlp.json"));

        MavenRun run = Maven.in(course)
                .run("-B", "lessons:grade", "-Dlessons.submission=" + pipe, "-Dlessons.isolation=required")
                .leavesNoProcess();

        assertThat(run.output()).contains("pipe");
        assertThat(run.result("grade").get("points").getAsInt()).isZero();
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("dev.nd4jlessons.worker.Worker"))
                .isPresent();
    }

    private static void mkfifo(Path pipe) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }

    /** The solution, with {@code statements} before Relu's backward pass turns the gradient. */
    private static Path handIn(CourseCopy course, String statements) throws IOException {
        Path submission = Files.createDirectories(course.root().resolve("handed-in"));
        for (Task task : Course.load().tasks()) {
            Path source =
                    course.root().resolve("lessons/solution/src/main/java").resolve(task.file());
            String text = Files.readString(source).replace(TURN, statements + "        " + TURN);
            Files.writeString(submission.resolve(source.getFileName().toString()), text);
        }
        return submission;
    }
}
