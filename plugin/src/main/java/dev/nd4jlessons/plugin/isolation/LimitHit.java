package dev.nd4jlessons.plugin.isolation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out which limit a JVM ran into, from what is known of its end.
 *
 * <p>It looks for the exact words of the JVM and of the C library. Whoever prints these on purpose gets a message about their
 * own code that is wrong, and nothing else.
 */
public enum LimitHit {
    /** The Java heap, which its own flag limits. */
    HEAP,
    /** Native memory, or that of classes or stacks. */
    MEMORY,
    /** The scratch folder, or one file in it. */
    DISK,
    /** Threads. */
    THREADS,
    /** A program was to be started: that is never allowed where a JVM is kept apart. */
    PROCESSES,
    /** Open files and sockets. */
    OPEN_FILES,
    /** Time on a processor. */
    CPU;

    /** 128 and the number of the signal that says so, on Linux. */
    private static final int ENDED_FOR_CPU = 128 + 24;

    private static final String OUT_OF_MEMORY = "java\\.lang\\.OutOfMemoryError: ";

    /** How the JVM introduces an exception that nobody caught. */
    private static final Pattern INTRODUCTION =
            Pattern.compile("^(Exception in thread \"[^\"]*\" |Caused by: |Terminating due to )*");

    private record Words(LimitHit limit, Pattern pattern) {}

    private static final List<Words> WORDS = List.of(
            words(THREADS, OUT_OF_MEMORY + "unable to create (new )?native thread.*"),
            words(HEAP, OUT_OF_MEMORY + "(Java heap space|GC overhead limit exceeded).*"),
            words(MEMORY, OUT_OF_MEMORY + "(?!Requested array size|Required length).*"),
            words(MEMORY, "# There is insufficient memory for the Java Runtime Environment to continue\\..*"),
            words(MEMORY, "OpenJDK .* warning: INFO: os::commit_memory\\(.*error='(Cannot allocate|Not enough).*"),
            words(MEMORY, "terminate called after throwing an instance of 'std::bad_alloc'.*"),
            words(
                    DISK,
                    "java\\.n?io\\.[\\w.]*Exception: (.*: )?(No space left on device|File too large|Disk quota exceeded)"),
            words(OPEN_FILES, "java\\.n?io\\.[\\w.]*Exception: (.*: )?Too many open files.*"),
            words(PROCESSES, "java\\.io\\.IOException: Cannot run program .*error(=|: )(1|11)\\b.*"));

    /**
     * The limit, or empty if none is known to have been hit.
     *
     * @param exitCode of the JVM; 0 if it lives
     * @param printed lines of its output and error stream
     * @param thrown exceptions that it reported, as {@link Throwable#toString} words them
     */
    public static Optional<LimitHit> find(int exitCode, Collection<String> printed, Collection<String> thrown) {
        if (exitCode == ENDED_FOR_CPU) {
            return Optional.of(CPU);
        }
        return Stream.concat(thrown.stream(), printed.stream())
                .map(line -> INTRODUCTION.matcher(line.strip()).replaceFirst(""))
                .flatMap(LimitHit::of)
                .findFirst();
    }

    private static Stream<LimitHit> of(String line) {
        return WORDS.stream()
                .filter(words -> words.pattern.matcher(line).matches())
                .limit(1)
                .map(Words::limit);
    }

    private static Words words(LimitHit limit, String pattern) {
        return new Words(limit, Pattern.compile(pattern, Pattern.DOTALL));
    }
}
