package dev.nd4jlessons.plugin.isolation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Where a JVM that is kept apart finds what lies elsewhere outside.
 *
 * <p>With bubblewrap these are short ASCII names, so that no encoding and no limit of length gets in the way.
 */
public final class Inside {
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final boolean mounted;
    private final String scratch;

    private Inside(boolean mounted, String scratch) {
        this.mounted = mounted;
        this.scratch = scratch;
    }

    /** One mount: what lies outside, and its name inside. */
    record Binding(Path outside, String name, boolean writable) {}

    /** The names under which bubblewrap mounts {@code seen}, in which copies may stand for some of {@code asked}. */
    static Inside mounted(Mounts asked, Mounts seen) {
        Inside inside = new Inside(true, "/tmp");
        inside.put(asked.javaHome(), seen.javaHome(), "/jdk", false);
        inside.putAll(asked.classPath(), seen.classPath(), false, Inside::ofClassPath);
        inside.putAll(asked.readable(), seen.readable(), false, (number, path) -> "/in/" + number);
        inside.putAll(asked.writable(), seen.writable(), true, (number, path) -> "/out/" + number);
        if (asked.natives() != null && seen.natives() != null) {
            inside.put(asked.natives(), seen.natives(), "/natives", false);
        }
        if (asked.socketFolder() != null && seen.socketFolder() != null) {
            inside.put(asked.socketFolder(), seen.socketFolder(), "/socket", false);
        }
        return inside;
    }

    /** Their own names, or those of copies in {@code seen} that stand for some of {@code asked}. */
    static Inside unmounted(Mounts asked, Mounts seen, Path scratch) {
        Inside inside = new Inside(false, scratch.toString());
        inside.putAll(
                asked.classPath(),
                seen.classPath(),
                false,
                (number, path) -> absolute(path).toString());
        inside.putAll(
                asked.readable(),
                seen.readable(),
                false,
                (number, path) -> absolute(path).toString());
        if (asked.natives() != null && seen.natives() != null) {
            inside.put(asked.natives(), seen.natives(), absolute(seen.natives()).toString(), false);
        }
        return inside;
    }

    /** The name of {@code outside}, which is one of the mounts or lies in one. */
    public String of(Path outside) {
        Path path = absolute(outside);
        for (Path above = path; above != null; above = above.getParent()) {
            String name = names.get(above);
            if (name != null) {
                return above.equals(path) ? name : name + "/" + above.relativize(path);
            }
        }
        if (mounted) {
            throw new IllegalArgumentException(outside + " is not among the mounts: " + names.keySet());
        }
        return path.toString();
    }

    /** The folder that may be written to; it goes with the JVM. */
    public String scratch() {
        return scratch;
    }

    String separator() {
        return mounted ? ":" : File.pathSeparator;
    }

    List<Binding> bindings() {
        return bindings;
    }

    private static String ofClassPath(int number, Path path) {
        return Files.isDirectory(path) ? "/cls/" + number : "/jars/" + number + ".jar";
    }

    private void putAll(List<Path> asked, List<Path> seen, boolean writable, BiFunction<Integer, Path, String> name) {
        for (int number = 0; number < asked.size(); number++) {
            put(asked.get(number), seen.get(number), name.apply(number, seen.get(number)), writable);
        }
    }

    private void put(Path asked, Path seen, String name, boolean writable) {
        if (names.putIfAbsent(absolute(asked), name) == null) {
            bindings.add(new Binding(absolute(seen), name, writable));
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
