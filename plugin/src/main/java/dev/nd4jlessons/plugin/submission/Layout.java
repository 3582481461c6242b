package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.plugin.submission.Identity.LearningSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises whose layout a folder of many has, and makes one entry a learner of it. */
final class Layout {
    static final String GITHUB_ENDING = "-submissions";

    private final LearningSystem system;
    private final String folderName;
    private final List<Path> children;
    private final List<Note> ignored = new ArrayList<>();
    private final Map<String, Identity> metadata;

    private Layout(LearningSystem system, String folderName, List<Path> children, Map<String, Identity> metadata) {
        this.system = system;
        this.folderName = folderName;
        this.children = children;
        this.metadata = metadata;
    }

    /** The layout of {@code folder} with these {@code children}. */
    static Layout of(Path folder, List<Path> children) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String folderName = name == null ? "" : name.toString();
        Path names = folder.resolve(GradescopeNames.FILE);
        if (Files.exists(names, LinkOption.NOFOLLOW_LINKS)) {
            return gradescope(names, folderName, children);
        }
        return new Layout(system(folderName, children), folderName, children, Map.of());
    }

    /** One entry a learner, by name. */
    Listing listing() {
        Map<String, List<Path>> groups = new LinkedHashMap<>();
        Map<String, Identity> identities = new LinkedHashMap<>();
        for (Path child : children) {
            Named named = named(child);
            if (named == null) {
                continue;
            }
            identities.merge(named.name(), named.identity(), Layout::merged);
            groups.computeIfAbsent(named.name(), name -> new ArrayList<>()).add(child);
        }
        List<HandedIn> submissions = groups.entrySet().stream()
                .map(group -> new HandedIn(group.getKey(), identity(identities, group.getKey()), group.getValue()))
                .toList();
        return new Listing(system, submissions, List.copyOf(ignored));
    }

    private static Identity identity(Map<String, Identity> identities, String name) {
        return identities.getOrDefault(name, Identity.unknown());
    }

    /** Whose something is. */
    private record Named(String name, Identity identity) {}

    /** Null for what is nobody's. */
    private @Nullable Named named(Path child) {
        String name = EntryName.composed(child.getFileName().toString());
        FileName byName = switch (system) {
            case MOODLE -> FileName.moodle(name);
            case CANVAS -> FileName.canvas(name);
            default -> null;
        };
        if (byName != null) {
            return new Named(byName.submission(), byName.identity());
        }
        boolean stranger = Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)
                && !Place.isArchive(name)
                && !Place.isSource(name);
        if (stranger || name.startsWith(".")) {
            ignored.add(Note.of(name, Reason.NOT_ASKED_FOR));
            return null;
        }
        return new Named(uniqueName(child, name), other(name));
    }

    private Identity other(String name) {
        return switch (system) {
            case GRADESCOPE -> metadata.getOrDefault(name, Identity.unknown());
            case GITHUB -> FileName.github(name, folderName);
            default -> Identity.unknown();
        };
    }

    /** {@code a.zip} beside a folder {@code a} keeps its ending. */
    private String uniqueName(Path child, String name) {
        String bare = SubmissionFolder.isFolder(child) ? name : Place.bare(name);
        boolean taken = children.stream()
                .filter(other -> !other.equals(child))
                .map(other -> EntryName.composed(other.getFileName().toString()))
                .anyMatch(other -> other.equals(bare) || Place.bare(other).equals(bare));
        return taken ? name : bare;
    }

    private static Layout gradescope(Path names, String folderName, List<Path> children) {
        List<Path> others = children.stream()
                .filter(child -> !child.getFileName().toString().equals(GradescopeNames.FILE))
                .toList();
        try {
            return new Layout(LearningSystem.GRADESCOPE, folderName, others, GradescopeNames.read(names));
        } catch (Refusal refusal) {
            Layout layout = new Layout(LearningSystem.GRADESCOPE, folderName, others, Map.of());
            layout.ignored.add(refusal.about(GradescopeNames.FILE));
            return layout;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LearningSystem system(String folderName, List<Path> children) {
        List<String> names = children.stream()
                .map(child -> EntryName.composed(child.getFileName().toString()))
                .toList();
        if (names.stream().anyMatch(name -> FileName.moodle(name) != null)) {
            return LearningSystem.MOODLE;
        }
        if (!names.isEmpty()
                && children.stream().noneMatch(SubmissionFolder::isFolder)
                && names.stream().allMatch(name -> FileName.canvas(name) != null)) {
            return LearningSystem.CANVAS;
        }
        List<Path> folders =
                children.stream().filter(SubmissionFolder::isFolder).toList();
        boolean clones = !folders.isEmpty()
                && folders.stream().allMatch(folder -> Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS));
        return clones || (folderName.endsWith(GITHUB_ENDING) && !folders.isEmpty())
                ? LearningSystem.GITHUB
                : LearningSystem.OTHER;
    }

    private static Identity merged(Identity one, Identity other) {
        Map<String, String> ids = new LinkedHashMap<>(one.ids());
        other.ids().forEach((key, value) -> ids.merge(key, value, (a, b) -> a.equals(b) ? a : a + ", " + b));
        return new Identity(one.system(), one.name(), ids, one.late() || other.late());
    }
}
