package dev.nd4jlessons.plugin.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file of a submission is by its name: its name decides whether it is opened, never what it holds. */
final class Place {
    /** Folders of builds, tools and editors, wherever they lie. */
    private static final Set<String> FOLDERS = Set.of(
            ".mvn",
            ".lessons",
            ".git",
            ".github",
            ".idea",
            ".vscode",
            ".settings",
            "__MACOSX",
            "target",
            "node_modules");

    /** The same of several folders: tests, resources, and the course's own solution in a copy of its repository. */
    private static final List<List<String>> NESTED = List.of(
            List.of("src", "test"),
            List.of("src", "main", "resources"),
            List.of("src", "redteam"),
            List.of("lessons", "solution"));

    private static final Set<String> JUNK = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");
    private static final List<String> ARCHIVES = List.of(".zip", ".jar", ".tar.gz", ".tgz");

    private Place() {}

    /** The part of {@code path} that is left aside as a whole; empty if it is to be looked at. */
    static Optional<String> leftAside(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        for (int i = 0; i < parts.size(); i++) {
            if (FOLDERS.contains(parts.get(i)) || isNested(parts, i)) {
                return Optional.of(String.join("/", parts.subList(0, i + 1)));
            }
        }
        return isJunk(parts.get(parts.size() - 1)) ? Optional.of(path) : Optional.empty();
    }

    /** What the desktops of Apple and Microsoft leave in every folder. */
    static boolean isJunk(String name) {
        return name.startsWith("._") || JUNK.contains(name);
    }

    static boolean isMetaInf(String path) {
        return Arrays.asList(path.toUpperCase(Locale.ROOT).split("/")).contains("META-INF");
    }

    /** With the ending that Windows hides when a text editor adds it. */
    static boolean isSource(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".java") || lower.endsWith(".java.txt");
    }

    static boolean isArchive(String path) {
        return withoutEnding(path).length() < path.length();
    }

    static boolean isZip(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || lower.endsWith(".jar");
    }

    /** A name without an archive's ending, or a source's. */
    static String bare(String name) {
        String bare = withoutEnding(name);
        return bare.toLowerCase(Locale.ROOT).endsWith(".java") ? bare.substring(0, bare.length() - 5) : bare;
    }

    private static String withoutEnding(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return ARCHIVES.stream()
                .filter(ending -> lower.endsWith(ending) && lower.length() > ending.length())
                .map(ending -> path.substring(0, path.length() - ending.length()))
                .findFirst()
                .orElse(path);
    }

    /** Whether the folders that end at {@code i} are one of those. */
    private static boolean isNested(List<String> parts, int i) {
        return NESTED.stream().anyMatch(folders -> {
            int start = i + 1 - folders.size();
            return start >= 0 && parts.subList(start, i + 1).equals(folders);
        });
    }
}
