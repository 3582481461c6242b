package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes files readable for another user: where they are not, a copy takes their place.
 *
 * @param folder for the copies
 * @param user who owns them
 * @param mounted whether they are mounted elsewhere for that user, so that the folders above them do not matter
 */
record Staging(Path folder, OtherUser user, boolean mounted) {
    /** Each of {@code paths}, or its copy. */
    List<Path> all(List<Path> paths) throws IOException {
        List<Path> staged = new ArrayList<>();
        for (Path path : paths) {
            staged.add(one(path));
        }
        return staged;
    }

    /** {@code path}, a file or a folder, or its copy. */
    Path one(Path path) throws IOException {
        if (isReadable(path) && (mounted || areEnterable(path.toRealPath().getParent()))) {
            return path;
        }
        Files.createDirectories(folder);
        user.own(folder);
        Path copy = Files.createTempDirectory(folder, "c").resolve("it");
        Files.setPosixFilePermissions(copy.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        copy(path, copy);
        return copy;
    }

    /** Whether everybody may enter {@code folder} and every folder above it. */
    static boolean isEnterable(Path folder) throws IOException {
        return areEnterable(folder.toRealPath());
    }

    private static boolean areEnterable(@Nullable Path lowest) throws IOException {
        for (Path folder = lowest; folder != null; folder = folder.getParent()) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.allMatch(Staging::isOpen);
        }
    }

    private static boolean isOpen(Path path) {
        try {
            Set<PosixFilePermission> may = Files.getPosixFilePermissions(path);
            return may.contains(PosixFilePermission.OTHERS_READ)
                    && (!Files.isDirectory(path) || may.contains(PosixFilePermission.OTHERS_EXECUTE));
        } catch (IOException danglingLink) {
            return true;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from.toRealPath(), new SimpleFileVisitor<>() {
            private final Path root = from.toRealPath();

            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                open(Files.createDirectory(to.resolve(root.relativize(path))), "rwxr-xr-x");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    Path target = path.equals(root) ? to : to.resolve(root.relativize(path));
                    linkOrCopy(path, target);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** What everybody may read where it can be reached needs no copy, only a second name; jars are large. */
    private static void linkOrCopy(Path path, Path target) throws IOException {
        if (isOpen(path)) {
            try {
                Files.createLink(target, path);
                return;
            } catch (FileSystemException | UnsupportedOperationException onAnotherDisk) {
                Files.deleteIfExists(target);
            }
        }
        open(Files.copy(path, target, LinkOption.NOFOLLOW_LINKS), "rw-r--r--");
    }

    private static void open(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
