import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.Puppet;
import dev.nd4jlessons.channel.Reception;
import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.channel.Wire;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.judge.Explanations;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.junit.ChildFirstClassLoader;
import dev.nd4jlessons.worker.LocalPuppet;
import dev.nd4jlessons.worker.Worker;
import java.io.File;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what the worker costs: its start, a round trip of the channel, and the checks of all tasks beside those in one
 * JVM, in turns. With the class path of lesson-tests and its dependencies:
 *
 * <pre>java -cp CLASSPATH lesson-tests/src/perf/ChannelBenchmark.java FOLDER_OF_THE_SOLUTIONS_CLASSES [ROUNDS]</pre>
 */
public final class ChannelBenchmark {
    private static final int TRIPS = 2000;

    /** Measures, and ends this JVM with all that the checks have left. */
    public static void main(String[] args) throws Exception {
        Path solution = Path.of(args[0]).toAbsolutePath();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        List<String> classPath = new ArrayList<>(List.of(solution.toString()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry)) || entry.contains("lesson"))
                .forEach(classPath::add);
        Puppet local = new LocalPuppet(new ChildFirstClassLoader(
                new URL[] {solution.toUri().toURL()}, ChannelBenchmark.class.getClassLoader()));
        double[] starts = new double[rounds];
        double[] trips = new double[rounds];
        double[] here = new double[rounds];
        double[] there = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Path folder = Files.createTempDirectory("w");
            long begin = System.nanoTime();
            Process process;
            Wire wire;
            try (Reception reception = Reception.open(folder)) {
                process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Worker.MAIN_CLASS,
                                reception.place())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                wire = reception.receive(process::isAlive);
            }
            try {
                RemotePuppet remote = new RemotePuppet(wire);
                remote.open(classPath);
                remote.run(
                        List.of(new Step.CallStatic(1, "dev.nd4jlessons.worker.programs.Backends", "describe", List.of())),
                        Callbacks.none());
                starts[round] = since(begin);
                List<Step> trip = List.of(new Step.CallStatic(1, "java.lang.Math", "abs", List.of(new Value.Whole(1))));
                for (int i = 0; i < TRIPS; i++) {
                    remote.run(trip, Callbacks.none());
                }
                begin = System.nanoTime();
                for (int i = 0; i < TRIPS; i++) {
                    remote.run(trip, Callbacks.none());
                }
                trips[round] = since(begin) / TRIPS;
                here[round] = checks(local);
                there[round] = checks(remote);
            } finally {
                wire.close();
                process.destroyForcibly().waitFor();
                Files.delete(folder);
            }
        }
        print("start of a worker until ND4J is loaded", "s", 1, starts);
        print("round trip of the channel", "us", 1e6, trips);
        print("checks of all tasks in this JVM", "s", 1, here);
        print("checks of all tasks in a new worker", "s", 1, there);
        Runtime.getRuntime().halt(0);
    }

    private static double checks(Puppet puppet) {
        long begin = System.nanoTime();
        Implementation implementation = new Implementation(puppet);
        for (Task task : Course.load().tasks()) {
            Explanations.check(implementation, task.number(), 42);
        }
        return since(begin);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void print(String what, String unit, double factor, double[] values) {
        Arrays.sort(values);
        System.out.printf(
                "%-40s %8.2f %s (%.2f to %.2f)%n",
                what,
                factor * values[values.length / 2],
                unit,
                factor * values[0],
                factor * values[values.length - 1]);
    }
}
