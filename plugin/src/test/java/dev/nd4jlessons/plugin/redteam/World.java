package dev.nd4jlessons.plugin.redteam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What lies around one attack: secrets, files, a listener; and what became of them. */
final class World implements AutoCloseable {
    /** The variable in this JVM's environment that has a secret. */
    static final String VARIABLE = "LESSONS_REDTEAM_SECRET";

    private static final String UNTOUCHED = "as it was\n";

    private final Path folder;
    private final String secret = "secret-" + UUID.randomUUID();
    private final Path secretFile;
    private final Path victim;
    private final Path late;
    private final String seconds;
    private final ServerSocket listener;
    private final AtomicInteger visits = new AtomicInteger();
    private final Map<Path, String> watched = new TreeMap<>();
    private final Path course;
    private final Path repository;

    /**
     * A world in {@code folder}.
     *
     * @param jars that are not to be changed
     */
    World(Path folder, Path course, List<Path> jars) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.course = course;
        secretFile = Files.writeString(folder.resolve("secret"), secret);
        victim = Files.writeString(folder.resolve("victim.json"), UNTOUCHED);
        late = folder.resolve("late");
        seconds = "4" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "redteam-listener");
        thread.setDaemon(true);
        thread.start();
        for (Path jar : jars) {
            if (Files.isRegularFile(jar)) {
                watched.put(jar, stamp(jar));
            }
        }
        repository = watched.isEmpty() ? folder : watched.keySet().iterator().next();
    }

    /** The source of an attack, with the names of this world in it. */
    String tell(String source) {
        return source.replace("@SECRET@", secretFile.toString())
                .replace("@VARIABLE@", VARIABLE)
                .replace("@VICTIM@", victim.toString())
                .replace("@LATE@", late.toString())
                .replace("@SECONDS@", seconds)
                .replace("@PORT@", Integer.toString(listener.getLocalPort()))
                .replace("@COURSE@", course.toString())
                .replace("@REPOSITORY@", repository.toString())
                .replace("@JUDGE@", Long.toString(ProcessHandle.current().pid()));
    }

    Path victim() {
        return victim;
    }

    /** What was taken, by the names of {@link Attack#takes()}; {@code heard} is all that came out of the attack. */
    List<String> taken(String heard) throws IOException {
        List<String> taken = new ArrayList<>();
        if (heard.contains(secret)) {
            taken.add("secret");
        }
        for (String loot : List.of("judge", "solution")) {
            if (heard.contains("LOOT " + loot)) {
                taken.add(loot);
            }
        }
        String variable = System.getenv(VARIABLE);
        if (variable != null && heard.contains(variable)) {
            taken.add("environment");
        }
        if (visits.get() > 0) {
            taken.add("listener");
        }
        if (!Files.isRegularFile(victim, LinkOption.NOFOLLOW_LINKS)
                || !Files.readString(victim).equals(UNTOUCHED)
                || Files.exists(late)) {
            taken.add("file");
        }
        for (Map.Entry<Path, String> jar : watched.entrySet()) {
            if (!stamp(jar.getKey()).equals(jar.getValue())) {
                taken.add("jar");
            }
        }
        if (!left().isEmpty()) {
            taken.add("process");
        }
        return taken;
    }

    private static String stamp(Path jar) throws IOException {
        return Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    }

    /** The processes that bear this world's number. */
    private List<ProcessHandle> left() throws IOException {
        List<ProcessHandle> left = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (commandOf(process).contains(seconds)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(left::add);
                }
            }
        }
        return left;
    }

    private static String commandOf(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket visitor = listener.accept();
                visits.incrementAndGet();
                visitor.close();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        left().forEach(ProcessHandle::destroyForcibly);
    }
}
