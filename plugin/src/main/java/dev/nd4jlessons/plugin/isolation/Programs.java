package dev.nd4jlessons.plugin.isolation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's programs that a sandbox is made with.
 *
 * @param bwrap bubblewrap
 * @param prlimit sets limits; of util-linux, as is {@code setpriv}
 * @param setpriv changes to another user
 */
record Programs(Optional<Path> bwrap, Optional<Path> prlimit, Optional<Path> setpriv) {
    private static final List<String> USUAL = List.of("/usr/bin", "/bin", "/usr/local/bin", "/usr/sbin", "/sbin");

    /** Those of this machine. */
    static Programs onThisMachine() {
        return on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** Those on {@code path}, as the shell searches it, and in the usual folders. */
    static Programs on(String path) {
        return new Programs(find(path, "bwrap"), find(path, "prlimit"), find(path, "setpriv"));
    }

    /** The names of those that {@code asRoot} needs for bubblewrap and that are not there. */
    List<String> missing(boolean asRoot) {
        List<String> missing = new ArrayList<>();
        if (bwrap.isEmpty()) {
            missing.add("bwrap");
        }
        if (prlimit.isEmpty()) {
            missing.add("prlimit");
        }
        if (asRoot && setpriv.isEmpty()) {
            missing.add("setpriv");
        }
        return missing;
    }

    private static Optional<Path> find(String path, String name) {
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), USUAL.stream())
                .filter(folder -> folder.startsWith("/"))
                .flatMap(folder -> program(folder, name).stream())
                .findFirst();
    }

    private static Optional<Path> program(String folder, String name) {
        try {
            Path program = Path.of(folder, name);
            return Files.isExecutable(program) && Files.isRegularFile(program)
                    ? Optional.of(program)
                    : Optional.empty();
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }
}
