package dev.nd4jlessons.plugin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.console.Sheet;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.progress.ProgressFile;
import dev.nd4jlessons.plugin.run.Given;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.plugin.run.TaskChecking;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch whose checks are made up. The key r, which trains, makes the learner's next move here. */
class WatchTest {
    @TempDir
    private Path folder;

    private final Signals signals = new Signals();
    private final List<String> out = new ArrayList<>();
    private final List<List<String>> checked = new ArrayList<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Map<String, ForkResult> stops = new HashMap<>();
    private final Deque<Move> moves = new ArrayDeque<>();
    private final Deque<Move> during = new ArrayDeque<>();
    private LearnersCourse course;

    private interface Move {
        void make() throws IOException;
    }

    @BeforeEach
    void createCourse() throws IOException {
        course = LearnersCourse.in(folder);
        course.save("2.1", "package dev.nd4jlessons.matmul; class MatmulTimer { int a; }");
        for (String task : List.of("3.1", "3.2", "3.3", "3.4", "3.5")) {
            course.save(task, source(task, "throw new TaskNotWritten(\"" + task + "\");"));
        }
        Files.writeString(course.file("3.1").resolveSibling("TaskNotWritten.java"), """
                package dev.nd4jlessons.mlp; class TaskNotWritten extends RuntimeException { TaskNotWritten(String task) {} }
                """);
        statuses.put("2.1", Status.PASSED);
    }

    @Test
    void atFirstItChecksWhatIsWrittenAndNamesTheNextTask() throws Exception {
        course.save("3.3", source("3.3", "int b = 1;"));
        statuses.put("3.3", Status.FAILED);
        watch();

        assertThat(checked).containsExactly(List.of("3.1", "2.1", "3.3"));
        assertThat(text())
                .contains("1 of 6 tasks pass, for 10 of 100 points.")
                .contains(
                        "Next: Task 3.3, SoftmaxCrossEntropy.backward, in lessons/src/main/java/dev/nd4jlessons/mlp/SoftmaxCrossEntropy.java:1")
                .endsWith(
                        "Waiting for the next save in lessons/src/main/java\nThe watch has ended. Your progress is kept.");
    }

    @Test
    void aSaveChecksTheTaskThatWasSaved() throws Exception {
        moves.add(() -> save("3.3", "int b = 1;", Status.FAILED));
        watch();

        assertThat(checked.get(1)).containsExactly("3.3");
        assertThat(text()).contains("Task 3.3  SoftmaxCrossEntropy.backward    failed");
    }

    @Test
    void aTaskThatPassesLeadsToTheNextOne() throws Exception {
        moves.add(() -> save("3.1", "int b = 1;", Status.PASSED));
        moves.add(signals::saved);
        watch();

        assertThat(text()).contains("Next: Task 3.1, Linear.backward", "Next: Task 3.2, Relu.backward");
        assertThat(checked.get(2)).containsExactly("3.2");
    }

    @Test
    void whenEveryTaskPassesItSaysWhatIsLeftToDo() throws Exception {
        for (String task : List.of("3.1", "3.2", "3.3", "3.4", "3.5")) {
            course.save(task, source(task, "int b = 1;"));
            statuses.put(task, Status.PASSED);
        }
        watch();

        assertThat(text()).contains("Every task passes.").contains("mvn verify");
    }

    @Test
    void aCompileErrorIsShownWithFileAndLineAndNothingIsChecked() throws Exception {
        moves.add(() -> save("3.1", "int b = c;", Status.PASSED));
        watch();

        assertThat(checked).hasSize(1);
        assertThat(text())
                .contains("lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:1: error: cannot find symbol")
                .contains("Correct it and save again.");
    }

    @Test
    void aCheckThatEndsItsJvmDoesNotEndTheWatch() throws Exception {
        stops.put("3.1", Given.ended(Outcome.TIMED_OUT, null, "check", "3.1", 10));
        moves.add(() -> save("3.1", "int b = 1;", Status.ERROR));
        moves.add(() -> {
            stops.clear();
            save("3.1", "int b = 2;", Status.PASSED);
        });
        watch();

        assertThat(text())
                .contains("No answer after 10 s during the check of Task 3.1: it was ended"
                        + " (lessons.checkTimeout is 10 s for one check).")
                .contains("Linear.java:1 (what was printed is in ")
                .contains("Task 3.1  Linear.backward                 passed");
    }

    /** Undone in the editor: what passed and was spoilt is as it was, and so are its points. */
    @Test
    void aTextThatIsBackAfterAnErrorIsCheckedAndPassesAgain() throws Exception {
        moves.add(() -> save("3.1", "int b = 1;", Status.PASSED));
        moves.add(() -> save("3.1", "int b = ;", Status.PASSED));
        moves.add(() -> save("3.1", "int b = 1;", Status.PASSED));
        watch();

        assertThat(checked.get(2)).containsExactly("3.1");
        assertThat(text().substring(text().lastIndexOf("2 of 6 tasks")))
                .startsWith("2 of 6 tasks pass, for 35 of 100 points.")
                .contains("Next: Task 3.2, Relu.backward");
    }

    @Test
    void aCommentIsASaveOfItsOwnTask() throws Exception {
        moves.add(() -> save("3.2", "int b = 1;", Status.PASSED));
        moves.add(() -> {
            course.save("3.2", source("3.2", "int b = 1;") + " // done");
            signals.saved();
        });
        watch();

        assertThat(checked.get(2)).containsExactly("3.2");
        assertThat(text()).doesNotContain("was changed since it passed");
    }

    /** Its lines would be those of the text that was saved meanwhile. */
    @Test
    void whatIsSavedDuringACheckIsCheckedBeforeAnythingIsShown() throws Exception {
        moves.add(() -> save("3.1", "int b = 1;", Status.FAILED));
        during.add(() -> {
            course.save("3.1", source("3.1", "int b = 2;"));
            statuses.put("3.1", Status.PASSED);
        });
        watch();

        assertThat(checked.subList(1, 3)).containsExactly(List.of("3.1"), List.of("3.1"));
        assertThat(text())
                .contains("Task 3.1  Linear.backward                 passed")
                .doesNotContain("Task 3.1  Linear.backward                 failed");
    }

    @Test
    void theListMarksTheTaskThatTheWatchIsAt() throws Exception {
        moves.add(() -> save("3.1", "int b = 1;", Status.FAILED));
        moves.add(() -> save("3.3", "int b = 1;", Status.FAILED));
        moves.add(() -> signals.key('l'));
        watch();

        assertThat(text()).contains(" >  3.3  SoftmaxCrossEntropy.backward").doesNotContain(" >  3.1");
    }

    @Test
    void onceTheWholeNetworkPassesItIsToBeTrainedBeforeAnotherLessonBegins() throws Exception {
        course.save("2.1", "class MatmulTimer { double medianSeconds() { throw new TaskNotWritten(\"2.1\"); } }");
        Files.writeString(
                course.file("2.1").resolveSibling("TaskNotWritten.java"),
                "class TaskNotWritten extends RuntimeException { TaskNotWritten(String task) {} }");
        statuses.remove("2.1");
        for (String task : List.of("3.1", "3.2", "3.3", "3.4")) {
            course.save(task, source(task, "int b = 1;"));
            statuses.put(task, Status.PASSED);
        }
        moves.add(() -> save("3.5", "int b = 1;", Status.PASSED));
        moves.add(() -> out.add("TRAINED"));
        watch();

        assertThat(text())
                .containsSubsequence(
                        "Every task of your network passes: it can learn to read handwritten digits now",
                        "Train it: mvn lessons:train-mlp",
                        "Afterwards, a lesson of its own: Task 2.1, MatmulTimer.medianSeconds, in lessons/",
                        "TRAINED",
                        "Next: Task 2.1, MatmulTimer.medianSeconds, in lessons/");
    }

    @Test
    void whatItFindsIsRemembered() throws Exception {
        moves.add(() -> save("3.3", "int b = 1;", Status.PASSED));
        watch();

        assertThat(course.progress()).content().contains("\"task\":\"3.3\"").contains("\"status\":\"passed\"");
    }

    @Test
    void keysShowAHintAndTheList() throws Exception {
        signals.key('h');
        signals.key('L');
        watch();

        assertThat(text())
                .contains("Hint 1 of 3:", "The next hint: press h\n", " >  3.1  Linear.backward")
                .contains("Linear.java:1\nWrite it there, and save.\n")
                .doesNotContain("mvn lessons:");
    }

    @Test
    void aKeyOpensThePageOfTheTask() throws Exception {
        signals.key('p');
        watch();

        assertThat(text()).contains("opened the page of 3.1");
    }

    @Test
    void theLastHintAndWhatWasFoundLeadToASaveToo() throws Exception {
        moves.add(() -> save("3.1", "int b = 1;", Status.FAILED));
        moves.add(() -> "hhh".chars().forEach(key -> signals.key((char) key)));
        watch();

        assertThat(text())
                .contains("Edit lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:1, and save.")
                .contains("  Edit lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:1, and save.")
                .contains("That was the last hint for Task 3.1. Which method of ND4J does what: the page Arrays")
                .contains("\nHave what you have written checked: save it.")
                .doesNotContain("mvn lessons:");
    }

    @Test
    void aTaskThatWaitsForAnotherNamesIt() throws Exception {
        moves.add(() -> save("3.4", "int b = 1;", Status.BLOCKED));
        watch();

        assertThat(text()).contains("Write Task 3.1 first, and save.").doesNotContain("mvn lessons:");
    }

    @Test
    void anyOtherKeyShowsTheKeysAgain() throws Exception {
        signals.key('?');
        watch();

        assertThat(text().split("Waiting for the next save in", -1)).hasSize(3);
    }

    @Test
    void aTrainingThatFailsDoesNotEndTheWatch() throws Exception {
        moves.add(() -> {
            throw new FixableException("Task 3.1 is not right.");
        });
        watch();

        assertThat(text()).contains("Task 3.1 is not right.").contains("The watch has ended.");
    }

    private void save(String task, String statements, Status status) throws IOException {
        course.save(task, source(task, statements));
        statuses.put(task, status);
        signals.saved();
    }

    private String source(String task, String statements) {
        String name = course.file(task).getFileName().toString().replace(".java", "");
        String method = task.equals("3.5") ? "step" : "backward";
        return "package dev.nd4jlessons.mlp; class " + name + " { public void " + method + "() { " + statements
                + " } }";
    }

    private void watch() throws InterruptedException {
        Path classes = folder.resolve("target/watch/classes");
        Surroundings here = Given.surroundings(folder, new Given.Recording(), Map.of());
        Desk desk = new Desk(here, new ProgressFile(here.root(), here.messages()), out::add, true);
        WatchView view = new WatchView(
                new Sheet(out::add, here.messages(), false), here.messages(), "lessons/src/main/java", false);
        TaskChecking checking = new TaskChecking(here, List.of(), classes, this::launch);
        goOn();
        new Watch(desk, checking, classes, signals, view, actions()).run();
    }

    private void goOn() {
        if (moves.isEmpty()) {
            signals.end();
        } else {
            signals.key('r');
        }
    }

    private Watch.Actions actions() {
        return new Watch.Actions() {
            @Override
            public void train() {
                try {
                    moves.remove().make();
                } catch (IOException e) {
                    throw new AssertionError(e);
                } finally {
                    goOn();
                }
            }

            @Override
            public String openPage(Task task) {
                return "opened the page of " + task.number();
            }

            @Override
            public String openReport() {
                return "opened";
            }
        };
    }

    /** Answers for every task, up to one that ends the JVM. */
    private ForkResult launch(Request request, TimeLimit limit, ForkListener listener) throws IOException {
        checked.add(request.tasks());
        for (String task : request.tasks()) {
            if (stops.containsKey(task)) {
                return stops.get(task);
            }
            listener.event(new Event.Checked(Given.check(task, statuses.getOrDefault(task, Status.NOT_STARTED))));
            if (checked.size() > 1 && !during.isEmpty()) {
                during.remove().make();
            }
        }
        return Given.ended(Outcome.DONE, null, "check", "", 1);
    }

    private String text() {
        return String.join("\n", out);
    }
}
