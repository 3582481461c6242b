package dev.nd4jlessons.plugin.redteam;

import com.google.gson.Gson;
import dev.nd4jlessons.course.Course;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attack: a folder, and what its first line says of it.
 *
 * @param name of the folder
 * @param kind of the attack, of {@link #KINDS}
 * @param tries what it tries
 * @param must what must happen
 * @param task the task whose class attacks; {@code train} for all tasks and the training
 * @param points that are right to give
 * @param says what the message has to say, as a regular expression; null if the wrong gradient is all there is to say
 * @param inside whether it stays inside the worker's JVM, so that it must not get a point without isolation either
 * @param takes what it gets without isolation: the proof that it works; null if nothing
 * @param silent whether its code never runs
 * @param seconds the time limit
 * @param set what is put into its submission beside its sources: see {@link Workshop}
 */
record Attack(
        String name,
        String kind,
        String tries,
        String must,
        @Nullable String task,
        int points,
        @Nullable String says,
        boolean inside,
        @Nullable String takes,
        boolean silent,
        int seconds,
        @Nullable List<String> set) {
    /** Long enough for a machine that is busy; only what never ends by itself needs less. */
    private static final int SECONDS = 240;

    /** The kinds that there have to be. */
    static final List<String> KINDS = List.of(
            "answers",
            "shadowing",
            "reference",
            "two faces",
            "training",
            "files",
            "processes",
            "reading",
            "secrets",
            "resources",
            "output",
            "channel");

    private static final String TRAIN = "train";
    private static final String MARK = "// ";

    /** The attack in {@code folder}. */
    static Attack in(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.java")) {
            for (Path file : files) {
                String first = Files.readAllLines(file).get(0);
                if (first.startsWith(MARK + "{")) {
                    Attack read = new Gson().fromJson(first.substring(MARK.length()), Attack.class);
                    return read.named(folder.getFileName().toString());
                }
            }
        }
        throw new IllegalStateException(folder + ": no file says in its first line what is tried");
    }

    private Attack named(String folder) {
        return new Attack(
                folder,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(tries),
                Objects.requireNonNull(must),
                task,
                points,
                says,
                inside,
                takes,
                silent,
                seconds == 0 ? SECONDS : seconds,
                set == null ? List.of() : set);
    }

    /** Whether the training is attacked: then every task is there, and checked. */
    boolean trains() {
        return TRAIN.equals(task);
    }

    /** The numbers of the tasks that are checked. */
    List<String> tasks() {
        return trains()
                ? Course.load().tasksOf(Course.TRAIN_MLP).stream()
                        .map(one -> one.number())
                        .toList()
                : List.of(task == null ? "3.1" : task);
    }
}
