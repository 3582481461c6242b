import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long lessons:watch takes from a save to its verdict, and prints the distribution.
 *
 * <p>In the repository's root, once it is installed ({@code mvn install -DskipTests}) and the machine is quiet:
 * {@code java plugin/src/latency/WatchLatency.java [SAVES] [MAVEN OPTION...]}. It makes a workspace in a temporary
 * folder, saves Task 3.1 right and wrong by turns, 30 times by default, and ends with exit code 1 if the median is not
 * below 1 s or the worst not below 2 s.
 */
public final class WatchLatency {
    private static final double MEDIAN = 1.0;
    private static final double WORST = 2.0;
    private static final String LINEAR = "dev/nd4jlessons/mlp/Linear.java";
    private static final String RIGHT = "Nd4j.gemm(dy, x, true, false)";

    private WatchLatency() {}

    public static void main(String[] arguments) throws Exception {
        int saves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        List<String> options = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Path workspace = workspace(options);
        String solution = Files.readString(Path.of("lessons/solution/src/main/java", LINEAR));
        if (!solution.contains(RIGHT)) {
            throw new IllegalStateException("The solution of Task 3.1 does not contain " + RIGHT);
        }
        Process watch = maven(workspace, options, "-q", "lessons:watch", "-Dlessons.task=3.1").start();
        double[] seconds = new double[saves];
        try (BufferedReader out = watch.inputReader(StandardCharsets.UTF_8)) {
            await(out, "Waiting for the next save");
            for (int i = 0; i < saves; i++) {
                Thread.sleep(1000);
                boolean right = i % 2 == 1;
                String source = (right ? solution : solution.replace(RIGHT, RIGHT + ".mul(2)")) + "// save " + i + "\n";
                long start = System.nanoTime();
                Files.writeString(workspace.resolve("src/main/java").resolve(LINEAR), source);
                await(out, "Task 3\\.1 .*" + (right ? "passed" : "failed"));
                seconds[i] = (System.nanoTime() - start) / 1e9;
                await(out, "Waiting for the next save");
            }
        } finally {
            watch.getOutputStream().close();
            watch.waitFor();
        }
        print(seconds);
    }

    private static Path workspace(List<String> options) throws IOException, InterruptedException {
        Matcher version = Pattern.compile("<version>([^<]*)</version>").matcher(Files.readString(Path.of("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("Run this in the repository's root");
        }
        Path folder = Files.createTempDirectory("watch-latency");
        String start = "dev.nd4jlessons:lessons-maven-plugin:" + version.group(1) + ":start";
        Process process = maven(folder, options, "-q", start, "-Dlessons.directory=course").inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("No workspace could be made; is the repository installed?");
        }
        return folder.resolve("course");
    }

    private static ProcessBuilder maven(Path folder, List<String> options, String... goals) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-B", "-Dlessons.language=en"));
        command.addAll(options);
        command.addAll(List.of(goals));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }

    private static void await(BufferedReader out, String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        StringBuilder seen = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            seen.append(line).append('\n');
            if (wanted.matcher(line).find()) {
                return;
            }
        }
        throw new IllegalStateException("The watch ended before it showed " + pattern + ":\n" + seen);
    }

    private static void print(double[] seconds) {
        System.out.println("in order: " + text(seconds));
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        System.out.println("sorted:   " + text(sorted));
        System.out.printf(
                Locale.ROOT,
                "%d saves: fastest %.2f s, quartiles %.2f, %.2f, %.2f s, slowest %.2f s (asked for: median < %.1f s, slowest < %.1f s)%n",
                sorted.length,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[sorted.length - 1],
                MEDIAN,
                WORST);
        var system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                Locale.ROOT,
                "%d processors, load average %.1f, JDK %s%n",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version());
        boolean met = quantile(sorted, 0.5) < MEDIAN && sorted[sorted.length - 1] < WORST;
        System.exit(met ? 0 : 1);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static String text(double[] seconds) {
        StringBuilder text = new StringBuilder();
        for (double each : seconds) {
            text.append(String.format(Locale.ROOT, "%.2f ", each));
        }
        return text.toString().strip();
    }
}
