package dev.nd4jlessons.plugin.workspace;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a workspace, or brings one to this version of the course; what the learner wrote stays as it is.
 *
 * <p>The course's own artifacts are no learner's work: they are replaced, and the POM asks for these.
 */
public final class Workspace {
    /** What a fresh repository or assignment holds, what editors and systems leave, and what {@code start} begins with. */
    private static final Pattern FRESH =
            Pattern.compile("\\.git|\\.gitignore|\\.gitattributes|\\.gitkeep|\\.github|\\.idea|\\.vscode"
                    + "|\\.devcontainer|\\.DS_Store|\\.editorconfig|\\.mvn|(?i:(README|LICEN[SC]E)([._-].*)?)");

    /** How many of the names that are in the way are shown. */
    private static final int NAMED = 5;

    private final WorkspaceFiles files;
    private final CourseRepository repository;
    private final Messages messages;

    /** Makes workspaces of {@code files} that take the course from {@code repository}. */
    public Workspace(WorkspaceFiles files, CourseRepository repository, Messages messages) {
        this.files = files;
        this.repository = repository;
        this.messages = messages;
    }

    /**
     * Makes the workspace; throws {@link FixableException} for a place where none can be.
     *
     * @param here what a relative place counts from
     * @param asked the place
     * @return what was done, and what comes next
     */
    public String start(Path here, @Nullable Path asked) {
        if (asked == null) {
            throw new FixableException(messages.get("start.no-directory"));
        }
        Path folder = folder(here, asked);
        refuseUnfit(folder);
        int added = 0;
        int kept = 0;
        String brought = "";
        try {
            // First of all: with a POM and without the course, nothing could be called that says so.
            repository.writeTo(folder.resolve(".mvn").resolve("repository"));
            for (Map.Entry<String, String> file : files.of(folder).entrySet()) {
                if (add(folder.resolve(file.getKey()), file.getValue())) {
                    added++;
                } else {
                    kept++;
                }
            }
            brought = bring(folder);
        } catch (IOException e) {
            throw new EnvironmentException(messages.get("start.not-written", folder, e), e);
        }
        return messages.get("start.done", folder, added, kept, shell(here, folder)) + brought;
    }

    /** The folder that is meant by {@code asked}. */
    public static Path folder(Path here, Path asked) {
        return here.resolve(asked).normalize().toAbsolutePath();
    }

    /** Has the POM ask for this version of the course; returns what there is to say about that. */
    private String bring(Path folder) throws IOException {
        Path file = folder.resolve("pom.xml");
        WorkspacePom pom = new WorkspacePom(pom(folder));
        WorkspacePom brought = pom.asking(repository.version()).withRepositoryOf(new WorkspacePom(files.pom(folder)));
        if (brought.version().isEmpty() || !brought.namesRepository()) {
            return "\n" + messages.get("start.own-pom", file, repository.version());
        }
        if (brought.equals(pom)) {
            return "";
        }
        AtomicFile.write(file, brought.text());
        return "\n"
                + messages.get(
                        "start.brought", repository.version(), pom.version().orElse(""));
    }

    private void refuseUnfit(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FixableException(messages.get("start.file", folder, folder.getFileName()));
        }
        for (Path above = folder; above != null; above = above.getParent()) {
            if (isRepository(above) || (!above.equals(folder) && new CourseRoot(above).isWorkspace())) {
                throw new FixableException(
                        messages.get("start.within", folder, above, above.resolveSibling("my-course")));
            }
        }
        if (Files.exists(folder.resolve("pom.xml"))) {
            if (!new WorkspacePom(pom(folder)).usesLessons()) {
                throw new FixableException(messages.get("start.other-project", folder));
            }
        } else if (!new CourseRoot(folder).isWorkspace()) {
            refuseOthersFiles(folder);
        }
    }

    /** Of a folder that is no workspace yet: nobody wants their home or their photographs mixed up with one. */
    private void refuseOthersFiles(Path folder) {
        List<String> others = names(folder).stream()
                .filter(name -> !FRESH.matcher(name).matches())
                .toList();
        if (!others.isEmpty()) {
            List<String> shown = others.subList(0, Math.min(NAMED, others.size()));
            throw new FixableException(messages.get(
                    "start.not-empty",
                    folder,
                    String.join(", ", shown),
                    shown.size(),
                    others.size() - shown.size(),
                    quoted(folder.resolve("my-course").toString())));
        }
    }

    private List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new EnvironmentException(messages.get("start.not-written", folder, e), e);
        }
    }

    private static boolean isRepository(Path folder) {
        return Files.isDirectory(folder.resolve(Path.of("lessons", "src", "main", "java", "dev", "nd4jlessons")));
    }

    /** Whether {@code file} was not there; a link that leads nowhere is there too. */
    private static boolean add(Path file, String text) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, text);
        return true;
    }

    private String pom(Path folder) {
        try {
            return new String(Files.readAllBytes(folder.resolve("pom.xml")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EnvironmentException(messages.get("start.not-written", folder, e), e);
        }
    }

    /** The folder as one would type it: short where it can be, in quotes where it must be. */
    private static String shell(Path here, Path folder) {
        Path start = here.toAbsolutePath().normalize();
        String path =
                (folder.startsWith(start) && !folder.equals(start) ? start.relativize(folder) : folder).toString();
        return quoted(path);
    }

    private static String quoted(String path) {
        return path.contains(" ") ? '"' + path + '"' : path;
    }
}
