package dev.nd4jlessons.plugin.fork;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * What a worker's flags depend on.
 *
 * @param javaHome of the JVM to start: the one that runs Maven
 * @param javaVersion its feature release, for example 17
 * @param memory of the machine or container in bytes
 */
public record Machine(Path javaHome, int javaVersion, long memory) {
    /** This machine, with the JVM that runs this code. */
    public static Machine current() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Path.of(System.getProperty("java.home")), Runtime.version().feature(), system.getTotalMemorySize());
    }

    /** The program that starts a JVM. */
    public Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return javaHome.resolve("bin").resolve(windows ? "java.exe" : "java");
    }
}
