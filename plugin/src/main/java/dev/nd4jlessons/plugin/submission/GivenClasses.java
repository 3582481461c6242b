package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The classes that a submission cannot bring: those of the course, and every package of its libraries.
 *
 * <p>They are read from the class path itself, so that no list can be older than the course.
 *
 * @param course the course's own classes on their outermost level
 * @param libraries the packages of everything else
 */
public record GivenClasses(Set<String> course, Set<String> libraries) {
    private static final String COURSE = "dev.nd4jlessons.";
    private static final String ENDING = ".class";
    private static final List<String> ALWAYS =
            List.of("java", "javax", "jdk", "sun", "com.sun", "org.nd4j", "org.bytedeco");

    /** What lies on {@code classPath}: jars and folders of classes. */
    public static GivenClasses of(Collection<Path> classPath) throws IOException {
        Set<String> course = new TreeSet<>();
        Set<String> libraries = new HashSet<>();
        for (Path entry : classPath) {
            for (String name : Files.isDirectory(entry) ? inFolder(entry) : inJar(entry)) {
                if (name.startsWith(COURSE)) {
                    course.add(outermost(name));
                } else {
                    libraries.add(packageOf(name));
                }
            }
        }
        libraries.remove("");
        return new GivenClasses(course, libraries);
    }

    /** Whether the course has a class of this name. */
    boolean isGiven(String className) {
        return course.contains(className);
    }

    /** Whether it is in the course's part of the world. */
    static boolean isOfCourse(String className) {
        return className.startsWith(COURSE);
    }

    /** Whether a class of this name would stand in for one of Java's or a library's, or beside one. */
    boolean isLibrary(String className) {
        String name = packageOf(className);
        return libraries.contains(name)
                || ALWAYS.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
    }

    static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** A class within another has a dollar sign in its name. */
    private static String outermost(String name) {
        int inner = name.indexOf('$', name.lastIndexOf('.') + 2);
        return inner < 0 ? name : name.substring(0, inner);
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return classNames(
                    files.map(file -> folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return classNames(zip.stream().map(entry -> entry.getName()));
        }
    }

    private static List<String> classNames(Stream<String> files) {
        return files.filter(name -> name.endsWith(ENDING) && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - ENDING.length()).replace('/', '.'))
                .toList();
    }
}
