package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a JDK needs that lies outside its folder.
 *
 * <p>Distributions keep its settings in {@code /etc} and link to them. Without these files it does not start.
 */
final class JdkLinks {
    private static final int DEPTH = 4;
    private static final Path SETTINGS = Path.of("/etc");

    private JdkLinks() {}

    /** Files and folders that absolute links in {@code javaHome} lead to. */
    static List<Path> of(Path javaHome) throws IOException {
        Path legal = javaHome.resolve("legal");
        try (Stream<Path> all = Files.walk(javaHome, DEPTH)) {
            return all.filter(path -> !path.startsWith(legal))
                    .filter(Files::isSymbolicLink)
                    .flatMap(link -> target(link).stream())
                    .filter(target -> target.isAbsolute() && !target.startsWith(javaHome) && Files.exists(target))
                    .map(JdkLinks::folderOfItsOwn)
                    .distinct()
                    .toList();
        }
    }

    /** The folder of settings that belongs to Java alone, instead of each file in it. */
    private static Path folderOfItsOwn(Path target) {
        if (target.startsWith(SETTINGS) && target.getNameCount() > 2) {
            Path folder = SETTINGS.resolve(target.getName(1));
            return folder.getFileName().toString().contains("java") ? folder : target;
        }
        return target;
    }

    private static Optional<Path> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).normalize());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
