package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir
    private Path temporary;

    @Test
    void theLibrariesOfAllJarsLieInOneFolder() throws IOException {
        Path first = jar("a.jar", "org/x/linux-x86_64/liba.so", "org/x/A.class", "org/x/linux-x86_64/libb.so.0");
        Path second = jar("b.jar", "../../evil.so.1", "liba.so", "notes.so.txt");

        Path folder = NativeLibraries.prepare(List.of(first, second, temporary), temporary.resolve("cache"));

        assertThat(names(folder)).containsExactly("evil.so.1", "liba.so", "libb.so.0");
        assertThat(folder.resolve("liba.so")).hasContent("org/x/linux-x86_64/liba.so");
        assertThat(NativeLibraries.prepare(List.of(first, second, temporary), temporary.resolve("cache")))
                .isEqualTo(folder);
    }

    @Test
    void runsThatBeginAtOnceShareIt() throws Exception {
        Path jar = jar("a.jar", "liba.so");
        Path cache = temporary.resolve("cache");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> task = () -> NativeLibraries.prepare(List.of(jar), cache);
            List<Future<Path>> folders =
                    threads.invokeAll(Stream.generate(() -> task).limit(8).toList());
            for (Future<Path> folder : folders) {
                assertThat(folder.get().resolve("liba.so")).exists();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names(cache)).hasSize(1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = temporary.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
