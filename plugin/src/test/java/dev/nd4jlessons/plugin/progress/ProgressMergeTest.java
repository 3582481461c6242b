package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git makes of progress that grew on two branches, as on two machines of one learner. */
class ProgressMergeTest {
    /** The course's own: it names the way in which the file is merged. */
    private static final Path ATTRIBUTES = Path.of("..", ".gitattributes");

    @TempDir
    private Path folder;

    @BeforeEach
    void repositoryWithProgressInIt() throws Exception {
        assumeTrue(gitIsThere(), "git is not installed");
        git("init", "--quiet", "--initial-branch=home");
        Files.copy(ATTRIBUTES, folder.resolve(".gitattributes"));
        check("2026-11-01T09:00:00Z", "3.1", Status.FAILED);
        commit();
    }

    @Test
    void twoBranchesMergeWithoutAConflictAndTheLaterCheckCounts() throws Exception {
        git("checkout", "--quiet", "-b", "school");
        check("2026-11-01T10:00:00Z", "3.1", Status.PASSED);
        check("2026-11-01T10:05:00Z", "3.2", Status.FAILED);
        commit();
        git("checkout", "--quiet", "home");
        progress().append(List.of(Entry.hint("2026-11-01T11:00:00Z", "3.1", 1)));
        check("2026-11-01T09:30:00Z", "3.2", Status.PASSED);
        commit();

        git("merge", "--quiet", "--no-edit", "school");

        ProgressFile merged = progress();
        Progress known = merged.read();
        assertThat(merged.warnings()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve(".lessons/progress.jsonl")))
                .hasSize(5);
        assertThat(known.lastCheck("3.1").orElseThrow().status()).isEqualTo(Status.PASSED);
        assertThat(known.lastCheck("3.2").orElseThrow().status()).isEqualTo(Status.FAILED);
        assertThat(known.hintsShown("3.1")).isEqualTo(1);
    }

    private void check(String at, String task, Status status) {
        progress()
                .append(List.of(new Entry(
                        Entry.VERSION, at, task, Entry.Event.CHECKED, status, 0, null, null, "sha256:0", null, null)));
    }

    private ProgressFile progress() {
        return new ProgressFile(new CourseRoot(folder), Words.ofPlugin(Locale.ENGLISH));
    }

    private void commit() throws Exception {
        git("add", "--all");
        git("commit", "--quiet", "--message=work");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Whoever runs this may have git sign commits, or end lines in another way.
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment()
                .put("GIT_CONFIG_GLOBAL", folder.resolve("no such file").toString());
        Process git = builder.start();
        String output = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as(output).isZero();
    }

    private static boolean gitIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
