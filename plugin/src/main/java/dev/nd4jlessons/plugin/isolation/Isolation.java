package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What this machine can do to keep code apart, found by trying it: a JVM is started through the very sandbox that is used
 * afterwards. That a program is on the PATH says nothing.
 *
 * @param sandbox the best that there is; to be closed by whoever asked
 * @param obstacle why it is not bubblewrap; empty if it is
 * @param detail what failed, in the words of the system
 */
public record Isolation(Sandbox sandbox, Optional<Obstacle> obstacle, String detail) {
    private static final Path APPARMOR = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

    /**
     * Tries the levels from the best on.
     *
     * @param javaHome of the JVMs to come
     * @param folder of this run
     */
    public static Isolation find(Path javaHome, RunFolder folder) throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return find(javaHome, folder, Programs.on(path));
    }

    static Isolation find(Path javaHome, RunFolder folder, Programs programs) throws IOException {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        boolean known =
                SystemCallFilter.forArchitecture(System.getProperty("os.arch")).isPresent();
        if (!known || !system.startsWith("Linux")) {
            return new Isolation(Sandbox.none(), Optional.of(Obstacle.SYSTEM), system);
        }
        boolean root = isRoot();
        List<String> missing = programs.missing(root);
        if (!missing.isEmpty()) {
            return lesser(javaHome, folder, programs, Obstacle.NOT_INSTALLED, String.join(", ", missing));
        }
        Sandbox sandbox = new Sandbox(Level.BUBBLEWRAP, programs, root);
        Optional<String> failure = new Trial(sandbox, javaHome, folder).failure();
        if (failure.isEmpty()) {
            return new Isolation(sandbox, Optional.empty(), "");
        }
        sandbox.close();
        Obstacle obstacle = Obstacle.of(failure.get(), appArmorRestricts());
        return lesser(javaHome, folder, programs, obstacle, failure.get());
    }

    /** What it is called, for results. */
    public Level level() {
        return sandbox.level();
    }

    private static Isolation lesser(
            Path javaHome, RunFolder folder, Programs programs, Obstacle obstacle, String detail) throws IOException {
        if (isRoot() && programs.prlimit().isPresent() && programs.setpriv().isPresent()) {
            Sandbox sandbox = new Sandbox(Level.OTHER_USER, programs, true);
            if (new Trial(sandbox, javaHome, folder).failure().isEmpty()) {
                return new Isolation(sandbox, Optional.of(obstacle), detail);
            }
            sandbox.close();
        }
        return new Isolation(Sandbox.none(), Optional.of(obstacle), detail);
    }

    static boolean isRoot() throws IOException {
        return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue() == 0;
    }

    private static boolean appArmorRestricts() {
        try {
            return Files.readString(APPARMOR).strip().equals("1");
        } catch (IOException noSuchSetting) {
            return false;
        }
    }
}
