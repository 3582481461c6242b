package dev.nd4jlessons.plugin.redteam;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.console.MavenScreen;
import dev.nd4jlessons.plugin.grade.Grading;
import dev.nd4jlessons.plugin.isolation.Level;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import dev.nd4jlessons.plugin.report.ResultJson;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.plugin.run.Given;
import dev.nd4jlessons.plugin.run.Lesson;
import dev.nd4jlessons.plugin.run.SubmissionGrader;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** One attack at one level, and what has to be true afterwards. */
record Assault(Attack attack, Sandbox sandbox, String level, List<ForkArtifact> artifacts, SubmissionGrader grader) {
    private static final long SEED = Long.getLong("lessons.seed", 7);
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Beyond this, a message is no message. */
    private static final int LONGEST = 6000;

    /** Beyond this, a result is a way to fill the disk. */
    private static final int LARGEST = 2_000_000;

    Row row(Path attacks, Path place) throws IOException, InterruptedException {
        List<Path> jars = artifacts.stream().map(ForkArtifact::file).toList();
        Path course = attacks.resolve("../../..").normalize();
        try (World world = new World(place.resolve("world"), course, jars)) {
            Path handedIn = new Workshop(attacks, place.resolve("submission"), world).make(attack);
            List<String> screen = Collections.synchronizedList(new ArrayList<>());
            StringBuilder heard = new StringBuilder();
            Surroundings here =
                    Given.surroundings(root(), screen(screen), settings()).seeded(SEED);
            SubmissionGrader.Prepared prepared = grader.prepare(handedIn);
            Finished graded;
            try (RunFolder folder = RunFolder.open(place.resolve("r"))) {
                Finished finished = grader.grade(here, lesson(), prepared, folder, sandbox);
                logs(here.root().path()).forEach(heard::append);
                graded = new Grading(here.messages(), false).grade(finished, List.of(), true);
            }
            new Grading(here.messages(), false).show(graded.result(), here.screen());
            here.screen().verdict(graded.result().verdict(), graded.result().message());
            String json = ResultJson.PLAIN.toJson(graded.result());
            heard.append(json);
            prepared.submission()
                    .refused()
                    .forEach(note -> heard.append("\nREFUSED ").append(note.words(here.messages())));
            prepared.submission()
                    .ignored()
                    .forEach(note -> heard.append("\nIGNORED ").append(note.words(here.messages())));
            prepared.submission()
                    .problems()
                    .forEach(note -> heard.append("\nPROBLEM ").append(note.words(here.messages())));
            Files.writeString(place.resolve("heard"), heard + "\n" + String.join("\n", screen));
            delete(here.root().path());
            return judged(world, graded.result(), heard.toString(), screen, json);
        }
    }

    private Row judged(World world, LessonResult result, String heard, List<String> screen, String json)
            throws IOException {
        List<String> taken = world.taken(heard);
        List<String> faults = new ArrayList<>();
        if (result.points() != attack.points()) {
            faults.add(result.points() + " points, and " + attack.points() + " are right");
        }
        if (attack.points() < result.maxPoints() && result.verdict() == Verdict.PASSED) {
            faults.add("the verdict is passed");
        }
        if (!attack.silent() && !heard.contains("ATTACK")) {
            faults.add("the attack did not run");
        }
        boolean open = sandbox.level() == Level.NONE;
        if (open && attack.takes() != null && !taken.contains(attack.takes())) {
            faults.add("without isolation it does not even take what it is after");
        } else if (!open && !taken.isEmpty()) {
            faults.add("it took: " + taken);
        } else if (attack.takes() == null && !taken.isEmpty()) {
            faults.add("it took: " + taken);
        }
        String message = message(result);
        if (attack.says() != null
                && !(open && attack.takes() != null)
                && !Pattern.compile(attack.says(), Pattern.DOTALL)
                        .matcher(message + "\n" + notes(heard))
                        .find()) {
            faults.add("the message does not say \"" + attack.says() + "\": " + message);
        }
        if (message.length() > LONGEST) {
            faults.add("a message of " + message.length() + " letters");
        }
        if (json.length() > LARGEST) {
            faults.add("a result of " + json.length() + " letters");
        }
        if (screen.stream()
                .anyMatch(line -> line.chars().anyMatch(letter -> Character.isISOControl(letter) && letter != '\t'))) {
            faults.add("a control letter reached the screen");
        }
        if (screen.stream().anyMatch(line -> line.startsWith("::") || line.startsWith("["))) {
            faults.add("a line of the attack's begins on the screen as one of ours");
        }
        String first = message.lines()
                        .filter(line -> !line.matches("(Points|Seed): .*"))
                        .findFirst()
                        .orElse("")
                + (attack.silent() ? " " + notes(heard).strip() : "");
        return new Row(attack.name(), level, attack.points(), result.points(), taken, first, faults);
    }

    private static String notes(String heard) {
        return heard.lines()
                .filter(line ->
                        line.startsWith("REFUSED ") || line.startsWith("IGNORED ") || line.startsWith("PROBLEM "))
                .collect(Collectors.joining("\n"));
    }

    private String message(LessonResult result) {
        if (attack.trains()) {
            return result.message();
        }
        return result.checks().stream().map(TaskResult::message).collect(Collectors.joining("\n"));
    }

    private Lesson lesson() {
        Course course = Course.load();
        return new Lesson(
                Course.GRADE, attack.tasks().stream().map(course::task).toList(), attack.trains());
    }

    private Map<String, String> settings() {
        return Map.of(
                "lessons.epochs", "2",
                "lessons.accuracyThreshold", "0.1",
                "lessons.timeout", Integer.toString(attack.seconds()));
    }

    /** A course of its own, whose path is short enough for sockets below it. */
    private static Path root() throws IOException {
        String name = "rt" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), name));
    }

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }

    /** What the workers printed. */
    private static List<String> logs(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.endsWith("output.log")).toList();
        }
        List<String> logs = new ArrayList<>();
        for (Path file : files) {
            logs.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8) + "\n");
        }
        return logs;
    }

    /** The screen of the goals, whose lines go to {@code lines}. */
    private static MavenScreen screen(List<String> lines) {
        Log log = (Log) Proxy.newProxyInstance(
                Log.class.getClassLoader(), new Class<?>[] {Log.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == boolean.class) {
                        return true;
                    }
                    lines.add(String.valueOf(arguments[0]));
                    return null;
                });
        return new MavenScreen(log, Words.ofPlugin(Locale.ENGLISH), false, "3.8.7");
    }
}
