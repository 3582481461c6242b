package dev.nd4jlessons.plugin.watch;

import dev.nd4jlessons.plugin.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells when a file below a folder was saved, however the editor does that: in place, or by renaming a new file.
 *
 * <p>The system's word is only what wakes it; what counts is whether a file's time or size is another. So it does not
 * matter that an event can be lost, that macOS has none, and that folders shared with another machine or a container
 * report nothing: it looks by itself from time to time.
 */
public final class SourceWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 300;

    /** A save takes several steps in most editors: it is over once two looks this far apart see the same. */
    private static final long SETTLE_MILLIS = 20;

    private static final List<WatchEvent.Kind<?>> KINDS = List.of(
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);

    private final Path folder;
    private final Runnable saved;
    private final WatchService service;
    private final Thread thread;
    private Map<Path, String> known;

    /** Will call {@code saved}, in a thread of its own, after every save of a file below {@code folder}. */
    public SourceWatch(Path folder, Runnable saved) throws IOException {
        this.folder = folder;
        this.saved = saved;
        this.service = FileSystems.getDefault().newWatchService();
        register();
        this.known = look();
        this.thread = new Thread(this::run, "lessons-watch-sources");
        thread.setDaemon(true);
    }

    /** Begins; what is saved after this was made counts. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        service.close();
    }

    private void run() {
        try {
            while (true) {
                sleepUntilWoken(LOOK_MILLIS);
                Map<Path, String> seen = look();
                if (!seen.equals(known)) {
                    known = settled(seen);
                    register();
                    saved.run();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sleepUntilWoken(long milliseconds) throws InterruptedException {
        for (WatchKey key = service.poll(milliseconds, TimeUnit.MILLISECONDS); key != null; key = service.poll()) {
            key.pollEvents();
            key.reset();
        }
    }

    private Map<Path, String> settled(Map<Path, String> first) throws InterruptedException {
        Map<Path, String> before = first;
        while (true) {
            Thread.sleep(SETTLE_MILLIS);
            Map<Path, String> now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    /** Every source with what tells one state of it from another; one that vanishes meanwhile is left out. */
    private Map<Path, String> look() {
        Map<Path, String> seen = new HashMap<>();
        try {
            for (Path file : Folders.files(folder)) {
                if (file.toString().endsWith(".java")) {
                    seen.put(file, state(file));
                }
            }
        } catch (IOException | UncheckedIOException vanished) {
            // The next look is soon, and sees what has become of it.
        }
        return seen;
    }

    private static String state(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    }

    /** The system watches folders one by one. One that is known already stays so. */
    private void register() throws IOException {
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                each.register(service, KINDS.toArray(WatchEvent.Kind<?>[]::new));
            }
        }
    }
}
