package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What this machine can do to keep code apart, found by trying it: a JVM is started through the very sandbox that is used
 * afterwards. That a program is on the PATH says nothing.
 *
 * @param sandbox the best that there is; to be closed by whoever asked
 * @param obstacle why it is not bubblewrap; empty if it is, and if nothing was asked for
 * @param detail what failed, in the words of the system
 */
public record Isolation(Sandbox sandbox, Optional<Obstacle> obstacle, String detail) {
    private static final Path APPARMOR = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

    /**
     * The isolation of a run that was asked for {@code mode}; throws
     * {@link dev.nd4jlessons.plugin.EnvironmentException} if more was required than there is.
     *
     * @param javaHome of the JVMs to come
     * @param say where the line goes that says at which level code runs, unless none was asked for
     */
    public static Isolation choose(
            IsolationMode mode, Path javaHome, RunFolder folder, IsolationWords words, Consumer<String> say)
            throws IOException {
        return choose(mode, javaHome, folder, words, say, Programs.onThisMachine());
    }

    static Isolation choose(
            IsolationMode mode,
            Path javaHome,
            RunFolder folder,
            IsolationWords words,
            Consumer<String> say,
            Programs programs)
            throws IOException {
        if (mode == IsolationMode.NONE) {
            return new Isolation(Sandbox.none(), Optional.empty(), "");
        }
        Isolation found = find(javaHome, folder, programs);
        if (mode == IsolationMode.REQUIRED && found.level() != Level.BUBBLEWRAP) {
            found.sandbox().close();
            throw words.refusal(found);
        }
        say.accept(words.level(found));
        return found;
    }

    /**
     * Tries the levels from the best on.
     *
     * @param javaHome of the JVMs to come
     * @param folder of this run
     */
    public static Isolation find(Path javaHome, RunFolder folder) throws IOException {
        return find(javaHome, folder, Programs.onThisMachine());
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
