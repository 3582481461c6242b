package dev.nd4jlessons.plugin.isolation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a JVM sees of this machine's files, beside the system's libraries.
 *
 * @param javaHome of the JVM
 * @param classPath jars and folders of classes, in their order; read-only
 * @param readable more files and folders to read, such as an archive of loaded classes
 * @param writable folders to write to. Their size is not limited, and what is written there is a stranger's: follow no link
 * @param natives the folder of {@link NativeLibraries}; null for a JVM that needs none
 * @param socketFolder of the Unix domain socket that it connects to; null for none
 */
public record Mounts(
        Path javaHome,
        List<Path> classPath,
        List<Path> readable,
        List<Path> writable,
        @Nullable Path natives,
        @Nullable Path socketFolder) {
    /** The mounts of a JVM that reads its classes and nothing else. */
    public static Mounts of(Path javaHome, List<Path> classPath) {
        return new Mounts(javaHome, List.copyOf(classPath), List.of(), List.of(), null, null);
    }

    /** The same, and {@code files} to read. */
    public Mounts reading(List<Path> files) {
        return new Mounts(javaHome, classPath, List.copyOf(files), writable, natives, socketFolder);
    }

    /** The same, and {@code folders} to write to. */
    public Mounts writing(List<Path> folders) {
        return new Mounts(javaHome, classPath, readable, List.copyOf(folders), natives, socketFolder);
    }

    /** The same, with native libraries from {@code folder}. */
    public Mounts withNatives(Path folder) {
        return new Mounts(javaHome, classPath, readable, writable, folder, socketFolder);
    }

    /** The same, with the socket in {@code folder}. */
    public Mounts withSocketIn(Path folder) {
        return new Mounts(javaHome, classPath, readable, writable, natives, folder);
    }
}
