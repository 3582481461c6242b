package dev.nd4jlessons.site.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Starts the Maven that runs this build in a copy of the course, as a user would.
 *
 * <p>This build's artifacts come from a repository of the tests' own; everything else from the user's, and only what is
 * missing there from where Maven always gets it.
 */
final class Maven {
    /** Only for what hangs: a learner's whole build is a minute of processor time, on a machine that may be busy. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Path OUTER = Path.of(System.getProperty("it.outerRepository"));
    private static final Path WORK = Path.of(System.getProperty("it.work"));

    private final CourseCopy course;
    private Path folder;
    private Path repository = Path.of(System.getProperty("it.repository"));
    private String jvmOptions = "";
    private final Map<String, String> environment = new HashMap<>();

    private Maven(CourseCopy course) {
        this.course = course;
        this.folder = course.root();
    }

    static Maven in(CourseCopy course) {
        return new Maven(course);
    }

    /** Starts in a folder below the course's root. */
    Maven from(String subfolder) {
        folder = course.root().resolve(subfolder);
        return this;
    }

    /** Lets the JVM claim to run on another platform. */
    Maven pretending(String system, String architecture) {
        jvmOptions = "-Dos.name='" + system + "' -Dos.arch=" + architecture;
        return this;
    }

    /** Lets the JVM write its standard output, and everything that names no charset, in this one. */
    Maven writing(Charset charset) {
        jvmOptions = "-Dfile.encoding=" + charset + " -Dstdout.encoding=" + charset;
        return this;
    }

    /** Sets a variable of Maven's environment. */
    Maven with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Downloads to where the outer build does. Nothing of this build is to be found there. */
    Maven withTheUsersRepository() {
        repository = OUTER;
        return this;
    }

    /** Downloads to {@code folder}, where nothing is to be found at first. */
    Maven withRepository(Path folder) {
        repository = folder;
        return this;
    }

    /**
     * Runs {@code mvn verify} without the project's own tests, which take long and do not look at what a learner wrote.
     *
     * <p>A copy's files are as old as the originals', so that their age alone tells what has to be compiled.
     */
    MavenRun verify(String... options) throws IOException, InterruptedException {
        return verifyWith("none", options);
    }

    /** Runs {@code mvn verify} with those of the project's own tests that are named. */
    MavenRun verifyWith(String tests, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-B", "verify"));
        arguments.add("-Dtest=" + tests);
        arguments.add("-Dsurefire.failIfNoSpecifiedTests=false");
        arguments.add("-Dmaven.compiler.useIncrementalCompilation=false");
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    /** Starts at a pseudo-terminal, where Maven behaves as it does for somebody who sits at one. */
    PseudoTerminal atTerminal(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(command(arguments));
        command.remove("-Dstyle.color=never");
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        return PseudoTerminal.start(command, folder, variables);
    }

    MavenRun run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(Files.createDirectories(WORK), "maven", ".log");
        Process process = start(output, arguments);
        Set<ProcessHandle> descendants = watch(process);
        return new MavenRun(course, process.exitValue(), plain(Files.readString(output, UTF_8)), descendants);
    }

    /** Starts it, and leaves it to whoever asks; what it prints goes to {@code output}. */
    Process start(Path output, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // The outer build's options would switch on the authors' profile, and with it these very tests.
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("MAVEN_ARGS");
        // Nor is what these tests grade the grade of the build that they are part of.
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
        if (!jvmOptions.isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", jvmOptions);
        }
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Maven resets the terminal's colours even where it writes none. */
    private static String plain(String output) {
        return output.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private List<String> command(String... arguments) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Path home = Path.of(System.getProperty("it.maven"));
        List<String> command = new ArrayList<>();
        command.add(home.resolve(windows ? "bin/mvn.cmd" : "bin/mvn").toString());
        command.add("-gs");
        command.add(settings().toString());
        command.add("-Dmaven.repo.local=" + repository);
        command.add("-Dstyle.color=never");
        command.add("-Dlessons.language=en");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Waits for the end, and remembers every process that was started meanwhile, however short its life. */
    private static Set<ProcessHandle> watch(Process process) throws InterruptedException {
        Set<ProcessHandle> descendants = new LinkedHashSet<>();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(descendants::add);
            if (System.nanoTime() > end) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
        return descendants;
    }

    private static Path settings() throws IOException {
        Path file = WORK.resolve("settings.xml");
        Files.writeString(file, SETTINGS.replace("OUTER", OUTER.toUri().toString()));
        return file;
    }

    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>outer</id>
                  <repositories>
                    <repository><id>outer</id><url>OUTER</url></repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository><id>outer</id><url>OUTER</url></pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
            </settings>
            """;
}
