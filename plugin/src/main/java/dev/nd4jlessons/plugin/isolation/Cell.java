package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where one JVM after another of the same code lives: what it sees, and how its command is wrapped. */
public final class Cell implements AutoCloseable {
    private final Wrapping wrapping;
    private final Mounts mounts;
    private final Inside inside;
    private final Optional<OtherUser> user;
    private final Starter starter;

    Cell(Wrapping wrapping, Mounts mounts, Inside inside, Optional<OtherUser> user, Starter starter) {
        this.wrapping = wrapping;
        this.mounts = mounts;
        this.inside = inside;
        this.user = user;
        this.starter = starter;
    }

    /** Under which names the JVM finds files. */
    public Inside inside() {
        return inside;
    }

    /** Lets the JVM connect to {@code socket}, a Unix domain socket in the socket's folder, once it is bound. */
    public void admit(Path socket) throws IOException {
        if (user.isPresent()) {
            user.get().own(socket);
        }
    }

    /** The command and environment that start {@code call}. */
    public Confined wrap(JvmCall call) {
        Map<String, String> environment = new TreeMap<>(call.environment());
        // Else file names with letters beyond ASCII cannot be opened.
        environment.putIfAbsent("LC_ALL", "C.UTF-8");
        return wrapping.wrap(call, java(call), environment, inside);
    }

    /**
     * Starts {@code call}, its error stream in its output stream.
     *
     * <p>It ends when the {@link Sandbox} is closed, and when this JVM does, however that comes about.
     */
    public Process start(JvmCall call) throws IOException {
        return starter.start(wrap(call).builder());
    }

    /** Ends whatever the JVMs left behind. */
    @Override
    public void close() {
        user.ifPresent(OtherUser::endAll);
    }

    private List<String> java(JvmCall call) {
        List<String> command = new ArrayList<>();
        command.add(inside.of(mounts.javaHome()) + "/bin/java");
        command.addAll(call.flags());
        if (!mounts.classPath().isEmpty()) {
            command.add("-cp");
            command.add(mounts.classPath().stream().map(inside::of).collect(Collectors.joining(inside.separator())));
        }
        command.add(call.mainClass());
        command.addAll(call.arguments());
        return command;
    }
}
