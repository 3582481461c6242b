import dev.nd4jlessons.plugin.isolation.Cell;
import dev.nd4jlessons.plugin.isolation.Isolation;
import dev.nd4jlessons.plugin.isolation.JvmCall;
import dev.nd4jlessons.plugin.isolation.Limits;
import dev.nd4jlessons.plugin.isolation.Mounts;
import dev.nd4jlessons.plugin.isolation.NativeLibraries;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Measures what a sandbox costs: the same JVM, plain and sandboxed in turn, from the start to the end.
 *
 * <p>Without arguments the JVM says its version. With a class path and a main class it runs that, with ND4J's native libraries
 * if they are on the class path.
 */
public final class SandboxStart {
    private static final int PAIRS = 15;

    private SandboxStart() {}

    public static void main(String[] arguments) throws Exception {
        Path javaHome = Path.of(System.getProperty("java.home"));
        List<Path> classPath = arguments.length < 2
                ? List.of()
                : Arrays.stream(arguments[0].split(File.pathSeparator)).map(Path::of).toList();
        try (RunFolder folder = RunFolder.open(Path.of("target", "startup"))) {
            Isolation found = Isolation.find(javaHome, folder);
            System.out.println(found.level() + " " + found.detail());
            Path natives = NativeLibraries.prepare(classPath, NativeLibraries.usualCache());
            Mounts mounts = Mounts.of(javaHome, classPath).withNatives(natives);
            try (Sandbox sandboxed = found.sandbox();
                    Sandbox plain = Sandbox.none();
                    Cell inside = sandboxed.cell(mounts, folder.create("cell"));
                    Cell outside = plain.cell(mounts, folder.create("cell"))) {
                measure(inside, outside, natives, arguments.length < 2 ? "-version" : arguments[1]);
            }
        }
    }

    private static void measure(Cell sandboxed, Cell plain, Path natives, String mainClass) throws Exception {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            without.add(seconds(plain, natives, mainClass));
            with.add(seconds(sandboxed, natives, mainClass));
        }
        System.out.println("plain     " + quartiles(without));
        System.out.println("sandboxed " + quartiles(with));
    }

    private static double seconds(Cell cell, Path natives, String mainClass) throws IOException, InterruptedException {
        List<String> flags = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        flags.addAll(NativeLibraries.flags(natives, cell.inside()));
        JvmCall call = new JvmCall(
                flags,
                mainClass,
                List.of(),
                Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1"),
                Limits.forHeap(256, Duration.ofMinutes(2)));
        long start = System.nanoTime();
        Process process = cell.start(call);
        byte[] printed = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(new String(printed, StandardCharsets.UTF_8));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static String quartiles(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return String.format(
                "%.3f %.3f %.3f s (quartiles of %d)",
                sorted.get(PAIRS / 4), sorted.get(PAIRS / 2), sorted.get(3 * PAIRS / 4), PAIRS);
    }
}
