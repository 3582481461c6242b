package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder for one run of a goal, so that two runs in one course do not disturb each other.
 *
 * <p>A file beside it is locked for as long as the run lives, however it ends: the system gives up the lock even of a process
 * that was killed. So a folder whose lock is free is a dead run's, and is deleted by the next run. A process's number alone
 * would not tell, as numbers come again, and as processes in another container have numbers of their own.
 */
public final class RunFolder implements AutoCloseable {
    private static final String PREFIX = "lessons-run-";
    private static final String LOCK = ".lock";

    /** The path of a Unix domain socket has at most 106 bytes in Java; this much is left for folders and names below. */
    private static final int LONGEST = 106 - 30;

    private final Path path;
    private final FileChannel channel;
    private final AtomicInteger count = new AtomicInteger();

    private RunFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes a folder in {@code preferred}, or in the system's folder for temporary files where that path is too long for a
     * socket, is not ASCII, or cannot be made, locked or (by another user, if root runs this) entered. Deletes those of
     * dead runs in both.
     */
    public static RunFolder open(Path preferred) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        RunFolder folder = inOneOf(preferred, temporary);
        UserPrincipal owner = Files.getOwner(folder.path);
        deleteLeftovers(preferred, owner);
        deleteLeftovers(temporary, owner);
        return folder;
    }

    /** Its path, without a link in it. */
    public Path path() {
        return path;
    }

    /** A new, empty folder in it, which only this user may enter. */
    public Path create(String name) throws IOException {
        return Files.createDirectory(path.resolve(name + count.incrementAndGet()), rights(path, "rwx------"));
    }

    /** Deletes it. */
    @Override
    public void close() throws IOException {
        try {
            Deletion.delete(path);
            Files.deleteIfExists(lockOf(path));
        } finally {
            channel.close();
        }
    }

    private static RunFolder inOneOf(Path preferred, Path temporary) throws IOException {
        try {
            Files.createDirectories(preferred);
            Path real = preferred.toRealPath();
            return isFit(real) ? in(real) : in(temporary);
        } catch (IOException notThere) {
            return in(temporary);
        }
    }

    private static void deleteLeftovers(Path parent, UserPrincipal owner) throws IOException {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
            for (Path lock : locks) {
                // To open a file gives up every lock on it that this process has: POSIX counts by process.
                if (!lock.getFileName().toString().startsWith(ownPrefix())) {
                    deleteIfDead(lock, owner);
                }
            }
        }
    }

    private static RunFolder in(Path parent) throws IOException {
        Path path = parent.resolve(name());
        FileChannel channel = FileChannel.open(
                lockOf(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            // Before there is a folder, so that nobody ever sees one without a lock.
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException(lockOf(path) + " is locked by another process");
            }
            // Another user id has to get through to what it may read, where root hands code to one.
            String mode = isRoot(parent) ? "rwx--x--x" : "rwx------";
            Files.createDirectory(path, rights(parent, mode));
            return new RunFolder(path, channel);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(lockOf(path));
            throw e;
        }
    }

    private static void deleteIfDead(Path lock, UserPrincipal owner) {
        try {
            if (!Files.getOwner(lock, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                return;
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (channel.tryLock() != null) {
                    String name = lock.getFileName().toString();
                    Deletion.delete(lock.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(lock);
                }
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            // Another run deletes it just now, or it is this JVM's. The lock stays for the next run that can delete it.
            return;
        }
    }

    private static boolean isFit(Path parent) throws IOException {
        byte[] bytes = parent.resolve(name()).toString().getBytes(StandardCharsets.UTF_8);
        boolean ascii = bytes.length == parent.resolve(name()).toString().length();
        return ascii && bytes.length <= LONGEST && (!isRoot(parent) || Staging.isEnterable(parent));
    }

    /** With the process's number for people who look. */
    private static String name() {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return ownPrefix() + random;
    }

    private static String ownPrefix() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    private static boolean isRoot(Path anywhere) throws IOException {
        return isPosix(anywhere) && Files.exists(Path.of("/proc/self")) && Isolation.isRoot();
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] rights(Path where, String mode) {
        return isPosix(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
