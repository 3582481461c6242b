package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The way in which JVMs are kept apart here, for one run of a goal.
 *
 * <p>It is found by {@link Isolation}. Closing it ends every JVM that was started through it.
 */
public final class Sandbox implements AutoCloseable {
    private final Level level;
    private final Programs programs;
    private final boolean root;
    private final Starter starter = new Starter();

    Sandbox(Level level, Programs programs, boolean root) {
        this.level = level;
        this.programs = programs;
        this.root = root;
    }

    /** One that keeps nothing apart. */
    public static Sandbox none() {
        return new Sandbox(Level.NONE, new Programs(Optional.empty(), Optional.empty(), Optional.empty()), false);
    }

    /** What it does. */
    public Level level() {
        return level;
    }

    /**
     * A cell for code that sees {@code mounts}.
     *
     * @param folder an empty one for this cell alone, in a {@link RunFolder}
     */
    public Cell cell(Mounts mounts, Path folder) throws IOException {
        return switch (level) {
            case BUBBLEWRAP -> bubblewrapped(mounts, folder);
            case OTHER_USER -> owned(mounts, folder);
            case NONE -> {
                Path scratch = scratch(folder);
                Inside inside = Inside.unmounted(mounts, mounts, scratch);
                yield new Cell(new Unconfined(scratch), mounts, inside, Optional.empty(), starter);
            }
        };
    }

    @Override
    public void close() {
        starter.close();
    }

    private Cell bubblewrapped(Mounts mounts, Path folder) throws IOException {
        Path filter = Files.write(
                folder.resolve("filter"),
                SystemCallFilter.forArchitecture(System.getProperty("os.arch")).orElseThrow());
        Optional<OtherUser> user = root ? Optional.of(OtherUser.draw()) : Optional.empty();
        Mounts real = withRealJdk(mounts);
        Mounts seen = user.isPresent() ? handedTo(user.get(), real, folder, true) : real;
        Bubblewrap wrapping = new Bubblewrap(programs, filter, user, JdkLinks.of(real.javaHome()));
        return new Cell(wrapping, mounts, Inside.mounted(mounts, seen), user, starter);
    }

    private Cell owned(Mounts mounts, Path folder) throws IOException {
        OtherUser user = OtherUser.draw();
        user.own(folder);
        Mounts seen = handedTo(user, withRealJdk(mounts), folder, false);
        Path scratch = scratch(folder);
        user.own(scratch);
        Inside inside = Inside.unmounted(mounts, seen, scratch);
        return new Cell(new LimitedUser(programs, user, scratch), mounts, inside, Optional.of(user), starter);
    }

    /** The JDK is often named by a link, which would lead nowhere inside. */
    private static Mounts withRealJdk(Mounts mounts) throws IOException {
        return new Mounts(
                mounts.javaHome().toRealPath(),
                mounts.classPath(),
                mounts.readable(),
                mounts.writable(),
                mounts.natives(),
                mounts.socketFolder());
    }

    /** The same files as {@code mounts}, but {@code user} may read them, and write where it is to. */
    private static Mounts handedTo(OtherUser user, Mounts mounts, Path folder, boolean mounted) throws IOException {
        Staging staging = new Staging(folder.resolve("staged"), user, mounted);
        for (Path writable : mounts.writable()) {
            user.own(writable);
        }
        if (mounts.socketFolder() != null) {
            user.own(mounts.socketFolder());
        }
        return new Mounts(
                mounts.javaHome(),
                staging.all(mounts.classPath()),
                staging.all(mounts.readable()),
                mounts.writable(),
                mounts.natives() == null ? null : staging.one(mounts.natives()),
                mounts.socketFolder());
    }

    private static Path scratch(Path folder) throws IOException {
        return Files.createDirectory(folder.resolve("scratch"));
    }
}
