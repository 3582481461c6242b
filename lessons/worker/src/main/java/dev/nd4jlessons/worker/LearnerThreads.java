package dev.nd4jlessons.worker;

import java.util.Arrays;

/** Threads that learner's code has started. */
public final class LearnerThreads {
    private LearnerThreads() {}

    /** Whether one runs now that is not the one that asks. */
    public static boolean areRunning() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey() != Thread.currentThread())
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> FreshClassLoader.isLoadedAnew(frame.getClassName()));
    }
}
