package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes a folder in which strangers wrote: a link goes, and what it leads to stays. */
final class Deletion {
    private static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rwx------");

    private Deletion() {}

    /** Deletes {@code folder} with all that is in it; if it is not there, nothing happens. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Visitor());
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            unlock(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && unlock(file)) {
                Files.walkFileTree(file, this);
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }

        /** Whoever wrote it may have taken away the right to look into it or to delete from it. */
        private static boolean unlock(Path folder) throws IOException {
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                    || Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                            .containsAll(ALL)) {
                return false;
            }
            // It is no link, as the walk came to it as a folder. Without following any, Java would have to open it
            // first.
            Files.setPosixFilePermissions(folder, ALL);
            return true;
        }
    }
}
