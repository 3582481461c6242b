package dev.nd4jlessons.plugin.resolve;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.LocalArtifactResult;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** All artifacts of the course itself: what a workspace brings along, since no public repository has it. */
public final class CourseArtifacts {
    private static final String GROUP = "dev.nd4jlessons";

    /** What a workspace asks for by name; all else follows from their POMs. */
    private static final List<String> ROOTS = List.of("lessons-maven-plugin", "lesson-tests");

    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);
    private static final Pattern ARTIFACT_ID = Pattern.compile("<artifactId>\\s*([^<\\s]+)\\s*</artifactId>");

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final String version;

    /** The artifacts of {@code version}, from where the running build has its own. */
    public CourseArtifacts(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories,
            String version) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
        this.version = version;
    }

    /** Every jar with its POM, the POMs' parents, and the pages. */
    public List<CourseFile> all() throws UnresolvedException {
        Map<String, CourseFile> files = new LinkedHashMap<>();
        try {
            for (String root : ROOTS) {
                for (Artifact artifact : ofCourse(root)) {
                    add(files, artifact);
                    addPoms(files, artifact.getArtifactId());
                }
            }
            add(files, pagesArtifact());
            return List.copyOf(files.values());
        } catch (DependencyCollectionException | ArtifactResolutionException e) {
            throw new UnresolvedException(e);
        }
    }

    /** Which build of the checks it is: its version, and of one that is not unique, when it was installed. */
    public String checks() {
        LocalArtifactResult checks = session.getLocalRepositoryManager()
                .find(
                        session,
                        new LocalArtifactRequest(
                                new DefaultArtifact(GROUP, "lesson-tests", "jar", version), repositories, null));
        File jar = checks.getFile();
        return version.endsWith("-SNAPSHOT") && jar != null
                ? version + ", " + Instant.ofEpochMilli(jar.lastModified()).truncatedTo(ChronoUnit.SECONDS)
                : version;
    }

    /** The lessons' pages, in a jar. */
    public Path pages() throws UnresolvedException {
        try {
            return resolve(pagesArtifact());
        } catch (ArtifactResolutionException e) {
            throw new UnresolvedException(e);
        }
    }

    /** The name of the mirror that a user's settings send {@code repository} to, if they do. */
    public Optional<String> mirrorOf(String id, Path repository) {
        RemoteRepository asked =
                new RemoteRepository.Builder(id, "default", "file://" + repository.toAbsolutePath()).build();
        return system.newResolutionRepositories(session, List.of(asked)).stream()
                .filter(used -> !used.getMirroredRepositories().isEmpty())
                .map(RemoteRepository::getId)
                .findFirst();
    }

    private Artifact pagesArtifact() {
        return new DefaultArtifact(GROUP, "lessons-site", "pages", "jar", version);
    }

    private Collection<Artifact> ofCourse(String root) throws DependencyCollectionException {
        CollectRequest request = new CollectRequest();
        request.setRepositories(repositories);
        request.setRoot(new Dependency(new DefaultArtifact(GROUP, root, "jar", version), "runtime"));
        Map<String, Artifact> found = new LinkedHashMap<>();
        Deque<DependencyNode> open = new ArrayDeque<>();
        open.add(system.collectDependencies(session, request).getRoot());
        while (!open.isEmpty()) {
            DependencyNode node = open.pop();
            Artifact artifact = node.getArtifact();
            if (artifact.getGroupId().equals(GROUP)
                    && found.putIfAbsent(artifact.getArtifactId() + artifact.getClassifier(), artifact) == null) {
                open.addAll(node.getChildren());
            }
        }
        return found.values();
    }

    /** The POM of {@code artifactId}, and its parents as far as they are of the course. */
    private void addPoms(Map<String, CourseFile> files, String artifactId)
            throws ArtifactResolutionException, UnresolvedException {
        String next = artifactId;
        while (next != null) {
            CourseFile pom = add(files, new DefaultArtifact(GROUP, next, "pom", version));
            next = parent(pom.file()).orElse(null);
        }
    }

    private static Optional<String> parent(Path pom) throws UnresolvedException {
        try {
            Matcher parent = PARENT.matcher(Files.readString(pom, StandardCharsets.UTF_8));
            if (!parent.find() || !parent.group(1).contains("<groupId>" + GROUP + "</groupId>")) {
                return Optional.empty();
            }
            Matcher name = ARTIFACT_ID.matcher(parent.group(1));
            return name.find() ? Optional.of(name.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UnresolvedException(e);
        }
    }

    private CourseFile add(Map<String, CourseFile> files, Artifact artifact) throws ArtifactResolutionException {
        CourseFile file = new CourseFile(
                artifact.getArtifactId(), artifact.getClassifier(), artifact.getExtension(), resolve(artifact));
        files.putIfAbsent(file.place(version), file);
        return file;
    }

    private Path resolve(Artifact artifact) throws ArtifactResolutionException {
        return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
                .getArtifact()
                .getFile()
                .toPath();
    }
}
