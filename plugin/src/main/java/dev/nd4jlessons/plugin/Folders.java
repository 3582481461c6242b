package dev.nd4jlessons.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders: deleted, copied, swapped. */
public final class Folders {
    private Folders() {}

    /** Deletes {@code folder} with all that is in it; it need not exist. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** Every file below {@code folder}, which need not exist, in a fixed order. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies the files of {@code from}, which need not exist, into {@code to}. */
    public static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts {@code fresh} in the place of {@code current}, with {@code old} as the place to step aside to. */
    public static void swap(Path fresh, Path current, Path old) throws IOException {
        delete(old);
        if (Files.exists(current)) {
            Files.move(current, old);
        }
        Files.move(fresh, current);
        delete(old);
    }
}
