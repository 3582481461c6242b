package dev.nd4jlessons.plugin.resolve;

import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The jars that a fork needs beside the task classes, all of them: the checks, ND4J, and what these need. */
public final class ForkArtifacts implements Artifacts {
    private static final Set<String> RUNTIME = Set.of("compile", "runtime");

    /** The CPU's backend. It stays away from CUDA's class path, where ND4J would fall back to it without a word. */
    private static final Set<String> CPU_BACKEND = Set.of("nd4j-native", "nd4j-native-preset");

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Platform platform;
    private final String version;

    /** Resolves as the running build does: its reactor first, then its local repository, then {@code repositories}. The checks are of {@code version}. */
    public ForkArtifacts(
            RepositorySystem system,
            RepositorySystemSession session,
            List<RemoteRepository> repositories,
            Platform platform,
            String version) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
        this.platform = platform;
        this.version = version;
    }

    @Override
    public List<ForkArtifact> of(Decision decision) throws UnresolvedException {
        try {
            CudaBuild build = decision.build();
            return build == null ? resolve(request()) : forCuda(build);
        } catch (DependencyResolutionException e) {
            throw new UnresolvedException(e);
        }
    }

    /** All of ND4J in the version of {@code build}. */
    private List<ForkArtifact> forCuda(CudaBuild build) throws DependencyResolutionException {
        CollectRequest request = request();
        cudaArtifacts(build, platform.name()).forEach(artifact -> request.addDependency(dependency(artifact)));
        return resolve(request).stream()
                .filter(artifact -> !CPU_BACKEND.contains(artifact.artifactId()))
                .toList();
    }

    private CollectRequest request() {
        CollectRequest request = new CollectRequest();
        request.setRepositories(repositories);
        // As the root, so that the versions that its own POM manages count.
        request.setRoot(dependency(new DefaultArtifact("dev.nd4jlessons", "lesson-tests", "jar", version)));
        return request;
    }

    private static List<Artifact> cudaArtifacts(CudaBuild build, String platform) {
        List<Artifact> artifacts = new ArrayList<>();
        for (String classifier : List.of("", platform)) {
            artifacts.add(nd4j(build.artifact(), classifier, build.version()));
            artifacts.add(nd4j(build.artifact() + "-preset", classifier, build.version()));
            artifacts.add(bytedeco(classifier, build.redistributable()));
        }
        artifacts.add(bytedeco(platform + "-redist", build.redistributable()));
        return artifacts;
    }

    private static Artifact nd4j(String artifactId, String classifier, String version) {
        return new DefaultArtifact("org.nd4j", artifactId, classifier, "jar", version);
    }

    private static Artifact bytedeco(String classifier, String version) {
        return new DefaultArtifact("org.bytedeco", "cuda", classifier, "jar", version);
    }

    private static Dependency dependency(Artifact artifact) {
        return new Dependency(artifact, "runtime");
    }

    private List<ForkArtifact> resolve(CollectRequest request) throws DependencyResolutionException {
        DependencyRequest dependencies = new DependencyRequest(request, (node, parents) -> isRuntime(node));
        return system.resolveDependencies(session, dependencies).getArtifactResults().stream()
                .map(ArtifactResult::getArtifact)
                .map(ForkArtifacts::forkArtifact)
                .toList();
    }

    private static boolean isRuntime(DependencyNode node) {
        Dependency dependency = node.getDependency();
        return dependency == null || RUNTIME.contains(dependency.getScope());
    }

    private static ForkArtifact forkArtifact(Artifact artifact) {
        Path file = artifact.getFile().toPath();
        return new ForkArtifact(artifact.getGroupId(), artifact.getArtifactId(), file);
    }
}
