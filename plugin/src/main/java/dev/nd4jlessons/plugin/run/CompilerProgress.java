package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.backend.ComputeCache;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows that the driver still compiles: it says nothing itself, but what it has compiled appears in its cache. */
final class CompilerProgress {
    private static final double MIB = 1 << 20;

    private final Surroundings here;
    private final ComputeCache cache;
    private final Duration every;

    CompilerProgress(Surroundings here, ComputeCache cache, Duration every) {
        this.here = here;
        this.cache = cache;
        this.every = every;
    }

    /** Ends the showing. */
    interface Running {
        void close();
    }

    /** Says from now on how long it has taken and what there is, until it is closed. */
    Running start() {
        long start = System.nanoTime();
        long before = cache.bytes();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lessons-compiler-progress");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleAtFixedRate(
                () -> show(System.nanoTime() - start, cache.bytes() - before),
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
        return clock::shutdownNow;
    }

    private void show(long nanos, long bytes) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        String compiled = Long.toString(Math.round(Math.max(0, bytes) / MIB));
        here.screen()
                .say(here.messages()
                        .get(
                                "backend.compiling",
                                Long.toString(seconds / 60),
                                String.format("%02d", seconds % 60),
                                compiled));
    }
}
