package dev.nd4jlessons.plugin.fork;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process with all that it started, directly or not.
 *
 * <p>A child whose parent has ended belongs to nobody's descendants any more. So they are written down while the
 * parents live, and what escapes even so is found by its mark.
 */
final class ProcessTree {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_MILLIS = 10;

    private final ProcessHandle root;
    private final ProcessMark mark;
    private final Set<ProcessHandle> seen = new HashSet<>();

    ProcessTree(ProcessHandle root, ProcessMark mark) {
        this.root = root;
        this.mark = mark;
    }

    /** Writes down the descendants that are there now. */
    synchronized void observe() {
        root.descendants().forEach(seen::add);
        List.copyOf(seen).forEach(handle -> handle.descendants().forEach(seen::add));
    }

    /** Ends all of them, by force: learner's code may ignore a polite request. Waits until they are gone, at most 5 s. */
    synchronized void destroy() {
        observe();
        root.destroyForcibly();
        long start = System.nanoTime();
        while (destroyRest() && System.nanoTime() - start < LIMIT_NANOS) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                destroyRest();
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether one of them was still alive. */
    private boolean destroyRest() {
        observe();
        seen.addAll(mark.processes());
        List<ProcessHandle> alive = seen.stream().filter(ProcessHandle::isAlive).toList();
        alive.forEach(ProcessHandle::destroyForcibly);
        return root.isAlive() || !alive.isEmpty();
    }
}
