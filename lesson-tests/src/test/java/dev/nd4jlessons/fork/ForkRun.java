package dev.nd4jlessons.fork;

import dev.nd4jlessons.check.ShippedTasks;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventReader;
import dev.nd4jlessons.events.Request;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One lesson run in a JVM of its own, with the solution's classes or with some that a test makes up.
 *
 * @param exitCode of the JVM
 * @param events what it wrote
 * @param foreignLines how many lines of the event file were no events
 */
record ForkRun(int exitCode, List<Event> events, int foreignLines) {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Xss512k");

    static Path solutionClasses() {
        return Path.of(System.getProperty("lessons.solution.directory"));
    }

    /** Runs {@code request} with the task classes of {@code first}; those that are not there are as they were shipped. */
    static ForkRun of(Request request, Path folder, Path... first) throws IOException, InterruptedException {
        StringBuilder classPath = new StringBuilder();
        for (Path path : first) {
            classPath.append(path).append(File.pathSeparator);
        }
        classPath.append(ShippedTasks.classes()).append(File.pathSeparator);
        return of(request, folder, classPath + CLASS_PATH);
    }

    /** Runs {@code request} without the jars whose path contains {@code part}. */
    static ForkRun without(String part, Request request, Path folder) throws IOException, InterruptedException {
        String rest = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(path -> !path.contains(part))
                .collect(Collectors.joining(File.pathSeparator));
        return of(request, folder, rest);
    }

    private static ForkRun of(Request request, Path folder, String classPath) throws IOException, InterruptedException {
        Path requestFile = folder.resolve("request.json");
        Path eventFile = folder.resolve("events.jsonl");
        request.write(requestFile);
        Process process = new ProcessBuilder(command(requestFile, eventFile, classPath))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new AssertionError("The fork did not end");
            }
        } finally {
            process.destroyForcibly();
        }
        EventReader reader = new EventReader(eventFile);
        return new ForkRun(process.exitValue(), reader.poll(), reader.foreignLines());
    }

    /** Compiles the solution's {@code file} into {@code folder}, with one text replaced. */
    static Path changed(Path folder, String file, String text, String replacement) throws IOException {
        Path sources = solutionClasses().resolve("../../src/main/java").normalize();
        String source = Files.readString(sources.resolve(file));
        if (!source.contains(text)) {
            throw new IllegalStateException(file + " has no " + text);
        }
        return compiled(folder, file, source.replace(text, replacement));
    }

    /** Compiles {@code source}, which belongs into {@code file}, into {@code folder}. */
    static Path compiled(Path folder, String file, String source) throws IOException {
        Path path = folder.resolve("src").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(path, classes);
        return classes;
    }

    /** The events of one type, in their order. */
    <E extends Event> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    boolean saidBye() {
        return !events.isEmpty() && events.get(events.size() - 1) instanceof Event.Bye;
    }

    private static List<String> command(Path requestFile, Path eventFile, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath, Request.MAIN_CLASS));
        command.addAll(List.of(requestFile.toString(), eventFile.toString()));
        return command;
    }

    private static void compile(Path file, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-proc:none");
            boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(output.toString());
            }
        }
    }
}
