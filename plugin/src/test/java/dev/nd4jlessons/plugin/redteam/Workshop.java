package dev.nd4jlessons.plugin.redteam;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.ShippedTask;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the submission of an attack: its own files, the class that it is put into, and what its first line asks for. */
record Workshop(Path attacks, Path submission, World world) {
    /** The path that is handed in. */
    Path make(Attack attack) throws IOException, InterruptedException {
        Files.createDirectories(submission);
        boolean hosted = false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(attacks.resolve(attack.name()))) {
            for (Path file : files) {
                Files.writeString(
                        submission.resolve(file.getFileName().toString()), world.tell(Files.readString(file)));
                hosted |= file.endsWith("Attack.java");
            }
        }
        for (String number : attack.tasks()) {
            write(Course.load().task(number), hosted && !attack.trains());
        }
        for (String setting : attack.set() == null ? List.<String>of() : attack.set()) {
            set(setting.split(" "));
        }
        return submission;
    }

    /** The file of a task that the attack does not bring itself: the one that attacks are put into, or the right one. */
    private void write(Task task, boolean hosts) throws IOException {
        String name = Path.of(task.file()).getFileName().toString();
        Path file = submission.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, hosts ? Files.readString(attacks.resolve(name)) : new ShippedTask(task).solved());
        }
    }

    /** One word, and what it is done to. */
    private void set(String... words) throws IOException, InterruptedException {
        Path file = submission.resolve(words[1]);
        switch (words[0]) {
            case "with" -> Files.copy(attacks.resolve(words[1]), file);
            case "pipe" -> mkfifo(file);
            case "link" -> {
                Files.deleteIfExists(file);
                Files.createSymbolicLink(file, Path.of(world.tell(words[2])));
            }
            case "jar" ->
                jar(file, words[2], world.tell(String.join(" ", List.of(words).subList(3, words.length))));
            case "file" -> {
                Files.createDirectories(file.getParent());
                Files.writeString(file, world.tell(words[2]));
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static void mkfifo(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        Process process = new ProcessBuilder("mkfifo", file.toString()).start();
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("mkfifo " + file);
        }
    }

    private static void jar(Path file, String entry, String text) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
