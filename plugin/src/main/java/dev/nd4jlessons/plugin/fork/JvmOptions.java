package dev.nd4jlessons.plugin.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The flags and the environment of a lesson's JVM, each with its reason.
 *
 * @param flags before the main class
 * @param environment in addition to that of Maven
 */
public record JvmOptions(List<String> flags, Map<String, String> environment) {
    private static final long MIB = 1 << 20;

    /** For checks and training: many operations on small arrays. */
    public static JvmOptions forSmallArrays(Machine machine, Path folder) {
        List<String> flags = common(machine, folder);
        // Roomy enough that training collects no garbage, and small enough that a leak ends soon.
        long heap = Math.min(1024, machine.memory() / MIB / 2);
        flags.add("-Xms" + heap / 2 + "m");
        flags.add("-Xmn" + heap * 3 / 8 + "m");
        flags.add("-Xmx" + heap + "m");
        // The second compiler never earns back what it takes, not even over 300 epochs: the work is in native code.
        flags.add("-XX:TieredStopAtLevel=1");
        // Waking a second thread costs more than a product of 32 x 64 by 64 x 30 does.
        Map<String, String> environment = Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1");
        return new JvmOptions(List.copyOf(flags), environment);
    }

    /** For the benchmark and the description of the machine: all threads, and room for large matrices. */
    public static JvmOptions forLargeArrays(Machine machine, Path folder) {
        List<String> flags = common(machine, folder);
        flags.add("-Xmx" + Math.max(256, machine.memory() / MIB / 2) + "m");
        return new JvmOptions(List.copyOf(flags), Map.of());
    }

    /** The same, with {@code more} in the environment. */
    public JvmOptions with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new JvmOptions(flags, all);
    }

    private static List<String> common(Machine machine, Path folder) {
        List<String> flags = new ArrayList<>();
        // What learners print arrives as they wrote it, whatever the system's locale; 17 reads the names with sun.
        flags.add("-Dfile.encoding=UTF-8");
        flags.add("-Dstdout.encoding=UTF-8");
        flags.add("-Dstderr.encoding=UTF-8");
        flags.add("-Dsun.stdout.encoding=UTF-8");
        flags.add("-Dsun.stderr.encoding=UTF-8");
        // ND4J tells of itself in a dozen lines that say nothing to a learner.
        flags.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        // A window that learner's code opens would wait for someone.
        flags.add("-Djava.awt.headless=true");
        // One thread does all the work: a parallel collector only costs its start.
        flags.add("-XX:+UseSerialGC");
        // JavaCPP otherwise reads /proc at every pointer, which is a third of a training step.
        flags.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
        flags.add("-Dorg.bytedeco.javacpp.maxBytes=0");
        // A crash report lies beside the rest of the run, not in the course.
        flags.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
        if (machine.javaVersion() >= 24) {
            // JDK 24 warns of native libraries otherwise, and a later one refuses them.
            flags.add("--enable-native-access=ALL-UNNAMED");
            // And of JavaCPP's way to its memory, in four lines that no learner can do anything about.
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
