package dev.nd4jlessons.plugin.backend;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** The folder in which NVIDIA's driver keeps what it has compiled from PTX: its growth is all the progress there is. */
public record ComputeCache(Path folder) {
    /** The driver's folder, as its documentation has it. */
    public static ComputeCache of(Map<String, String> environment, Path home) {
        String path = environment.get("CUDA_CACHE_PATH");
        if (path != null && !path.isBlank()) {
            return new ComputeCache(Path.of(path));
        }
        String appData = environment.get("APPDATA");
        return new ComputeCache(
                appData == null
                        ? home.resolve(Path.of(".nv", "ComputeCache"))
                        : Path.of(appData, "NVIDIA", "ComputeCache"));
    }

    /** What is in it, in bytes; files that come and go meanwhile may be missed. */
    public long bytes() {
        long[] sum = {0};
        if (Files.isDirectory(folder)) {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        sum[0] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException partOfIt) {
                return sum[0];
            }
        }
        return sum[0];
    }
}
