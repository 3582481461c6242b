package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A folder of many submissions, as learning systems hand them out: their layout, and one entry a learner. */
public final class SubmissionFolder {
    private static final Set<String> ROOT_OF_ONE = Set.of("pom.xml", ".mvn", "src");

    /** One learner may hand in an archive for each lesson that has tasks. */
    private static final int FEW = 2;

    private SubmissionFolder() {}

    /**
     * The submissions in {@code folder}, or in the one folder in it where an export has such a one around all.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Listing list(Path folder) throws IOException {
        Path inner = inner(folder);
        return Layout.of(inner, children(inner)).listing();
    }

    /** Whether {@code path} is one submission, and no folder of many: there is a course's root or a task's file in it. */
    public static boolean looksLikeOne(Path path, Set<String> taskFiles) throws IOException {
        if (!isFolder(path)) {
            return true;
        }
        return !marks(path, taskFiles).isEmpty();
    }

    private static Set<String> marks(Path folder, Set<String> taskFiles) throws IOException {
        return children(folder).stream()
                .map(child -> child.getFileName().toString())
                .filter(name -> ROOT_OF_ONE.contains(name) || taskFiles.contains(name))
                .collect(Collectors.toSet());
    }

    /**
     * Whether {@code path} is a folder of many: it has a learning system's layout, or the same file that marks a submission
     * lies in two folders, or there are more archives and marked folders than one learner would make.
     */
    public static boolean looksLikeMany(Path path, Set<String> taskFiles) throws IOException {
        if (looksLikeOne(path, taskFiles)) {
            return false;
        }
        Listing listing = list(path);
        if (listing.system() != Identity.LearningSystem.OTHER) {
            return listing.submissions().size() > 1;
        }
        Set<String> marks = new HashSet<>();
        int ones = 0;
        for (HandedIn handedIn : listing.submissions()) {
            Path first = handedIn.paths().get(0);
            Set<String> own = isFolder(first) ? marks(first, taskFiles) : Set.of();
            ones += own.isEmpty() && !Place.isArchive(first.toString()) ? 0 : 1;
            if (!Collections.disjoint(marks, own)) {
                return true;
            }
            marks.addAll(own);
        }
        return ones > FEW;
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Without what desktops leave in every folder; by name. */
    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                String name = child.getFileName().toString();
                if (!Place.isJunk(name) && !name.equals("__MACOSX")) {
                    children.add(child);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    /** Gradescope and GitHub Classroom put a folder around all. */
    private static Path inner(Path folder) throws IOException {
        List<Path> children = children(folder);
        if (children.size() != 1 || !isFolder(children.get(0))) {
            return folder;
        }
        Path only = children.get(0);
        String name = only.getFileName().toString();
        return name.endsWith("_export") || name.endsWith(Layout.GITHUB_ENDING) ? only : folder;
    }
}
