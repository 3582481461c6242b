package dev.nd4jlessons.plugin.watch;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** The learner's classes as they were compiled last, and which tasks a change of one of them reaches. */
final class CompiledTasks {
    private final Course course;
    private final Path folder;
    private Map<String, byte[]> checked = Map.of();
    private Map<String, byte[]> classes = Map.of();
    private Set<String> changed = Set.of();

    CompiledTasks(Course course, Path folder) {
        this.course = course;
        this.folder = folder;
    }

    /** Reads the classes; what differs from those that were checked has changed. */
    void read() throws IOException {
        Map<String, byte[]> now = new HashMap<>();
        for (Path file : Folders.files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (name.endsWith(".class")) {
                now.put(name.substring(0, name.length() - ".class".length()), RegularFile.bytes(file));
            }
        }
        changed = Stream.concat(now.keySet().stream(), checked.keySet().stream())
                .filter(name -> !Arrays.equals(now.get(name), checked.get(name)))
                .collect(Collectors.toSet());
        classes = now;
    }

    /** The classes that were read last have been checked. */
    void keep() {
        checked = classes;
    }

    /** The tasks whose own file has changed. */
    List<Task> edited() {
        return course.tasks().stream()
                .filter(task -> ofTask(task, changed).findAny().isPresent())
                .toList();
    }

    /** The tasks whose classes have changed, or use one that has, directly or not. */
    List<Task> affected() {
        return course.tasks().stream()
                .filter(task -> reached(ofTask(task, classes.keySet()).toList()).stream()
                        .anyMatch(changed::contains))
                .toList();
    }

    /** Every class of the course that code of {@code roots} may run. */
    private Set<String> reached(List<String> roots) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name) && classes.containsKey(name)) {
                open.addAll(mentioned(new ClassReader(classes.get(name))));
            }
        }
        return reached;
    }

    /** The classes in the constant pool, where a class file names all that it refers to. */
    private static List<String> mentioned(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        return IntStream.range(1, reader.getItemCount())
                .filter(item -> isClass(reader, item))
                .mapToObj(item -> reader.readUTF8(reader.getItem(item), buffer))
                .toList();
    }

    /** By its tag, the byte before the item: 7, as JVMS 4.4 numbers it. Some items take two places, one without offset. */
    private static boolean isClass(ClassReader reader, int item) {
        return reader.getItem(item) > 0 && reader.readByte(reader.getItem(item) - 1) == 7;
    }

    private static Stream<String> ofTask(Task task, Collection<String> names) {
        String own = task.className().replace('.', '/');
        return names.stream().filter(name -> name.equals(own) || name.startsWith(own + "$"));
    }
}
