package dev.nd4jlessons.plugin.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A user id that nobody has, for one JVM alone.
 *
 * <p>Limits of threads count those of a user, so that JVMs that shared one would starve each other; and whatever runs under
 * this id when the JVM is over was left behind by it.
 */
record OtherUser(long id) {
    private static final Path MAP = Path.of("/proc/self/uid_map");
    private static final Path PROC = Path.of("/proc");
    private static final int ROUNDS = 500;
    private static final int PAUSE_MILLIS = 5;

    /** Far above what systems give to people, services and containers. */
    private static final long FIRST = 1_900_000_000L;

    private static final long COUNT = 1L << 20;

    /** Where a container has ids up to 65,535 only: those that Debian keeps reserved. */
    private static final long FIRST_OF_FEW = 65_000;

    private static final long FEW = 500;

    /** A random one; throws {@link IOException} if this system does not tell which ids there are. */
    static OtherUser draw() throws IOException {
        SecureRandom random = new SecureRandom();
        long far = FIRST + (long) (random.nextDouble() * COUNT);
        return new OtherUser(
                isMapped(Files.readAllLines(MAP), far) ? far : FIRST_OF_FEW + (long) (random.nextDouble() * FEW));
    }

    /** Whether one of {@code ranges}, lines of first id, first id outside and count, holds {@code id}. */
    static boolean isMapped(List<String> ranges, long id) {
        return ranges.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length == 3)
                .anyMatch(fields ->
                        id >= Long.parseLong(fields[0]) && id - Long.parseLong(fields[0]) < Long.parseLong(fields[2]));
    }

    /** The part of a command that changes to this user for good, without a capability and without a way to gain one. */
    List<String> command(String setpriv, String... more) {
        String number = Long.toString(id);
        return Stream.concat(
                        Stream.of(
                                setpriv,
                                "--reuid",
                                number,
                                "--regid",
                                number,
                                "--clear-groups",
                                "--no-new-privs",
                                "--inh-caps=-all",
                                "--bounding-set=-all"),
                        Stream.concat(Stream.of(more), Stream.of("--")))
                .toList();
    }

    /** Gives {@code path} to this user. */
    void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", Math.toIntExact(id));
        Files.setAttribute(path, "unix:gid", Math.toIntExact(id));
    }

    /** Ends every process of this user; a fork bomb may be faster for a while, but not forever, as its limit is low. */
    void endAll() {
        List<ProcessHandle> left = processes();
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            left.forEach(ProcessHandle::destroyForcibly);
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            left = processes();
        }
    }

    private List<ProcessHandle> processes() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(this::owns)
                    .flatMap(entry ->
                            ProcessHandle.of(Long.parseLong(entry.getFileName().toString())).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean owns(Path process) {
        try {
            return ((Number) Files.getAttribute(process, "unix:uid")).longValue() == id && !isZombie(process);
        } catch (IOException ended) {
            return false;
        }
    }

    /** It is dead already and waits for its parent to notice. */
    private static boolean isZombie(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
        return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    }
}
