package dev.nd4jlessons.plugin.resolve;

import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.Platform;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** The jars that a worker needs beside the task classes, all of them: itself, ND4J, and what these need. */
public final class ForkArtifacts implements Artifacts {
    private static final Set<String> RUNTIME = Set.of("compile", "runtime");

    /**
     * What stays away from CUDA's class path: ND4J comes with its CUDA build, in one version and with what that version
     * needs, and with the CPU's backend there it would fall back to it without a word.
     */
    private static final List<Exclusion> OF_ND4J =
            List.of(new Exclusion("org.nd4j", "*", "*", "*"), new Exclusion("org.bytedeco", "*", "*", "*"));

    /** Only a diagnostic program of ND4J's needs it, and its classes would hide those of oshi-common. */
    private static final List<Exclusion> OF_CUDA = List.of(new Exclusion("com.github.oshi", "oshi-core", "*", "*"));

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Platform platform;
    private final String version;

    /** Resolves as the running build does: its reactor first, then its local repository, then {@code repositories}. The worker is of {@code version}. */
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
            return build == null ? forkArtifacts(resolve(worker(List.of()))) : forCuda(build);
        } catch (DependencyResolutionException e) {
            throw new UnresolvedException(e);
        }
    }

    @Override
    public Download download(Decision decision) {
        CudaBuild build = decision.build();
        List<Artifact> missing = build == null
                ? List.of()
                : CudaArtifacts.of(build, platform).stream()
                        .filter(artifact -> CudaArtifacts.size(artifact) > 0 && isMissing(artifact))
                        .toList();
        long bytes = missing.stream().mapToLong(CudaArtifacts::size).sum();
        return new Download(missing.size(), bytes, session.isOffline());
    }

    private boolean isMissing(Artifact artifact) {
        LocalArtifactRequest request = new LocalArtifactRequest(artifact, repositories, null);
        return session.getLocalRepositoryManager().find(session, request).getFile() == null;
    }

    /** The worker without ND4J, and all of ND4J as {@code build} has it. */
    private List<ForkArtifact> forCuda(CudaBuild build) throws DependencyResolutionException {
        CollectRequest cuda = new CollectRequest();
        cuda.setRepositories(repositories);
        CudaArtifacts.of(build, platform)
                .forEach(artifact -> cuda.addDependency(new Dependency(artifact, "runtime", false, OF_CUDA)));
        Map<String, Artifact> all = new LinkedHashMap<>();
        for (CollectRequest request : List.of(worker(OF_ND4J), cuda)) {
            for (Artifact artifact : resolve(request)) {
                all.putIfAbsent(name(artifact), artifact);
            }
        }
        return forkArtifacts(all.values());
    }

    private CollectRequest worker(List<Exclusion> exclusions) {
        CollectRequest request = new CollectRequest();
        request.setRepositories(repositories);
        // As the root, so that the versions that its own POM manages count.
        Artifact worker = new DefaultArtifact("dev.nd4jlessons", "lessons-worker", "jar", version);
        request.setRoot(new Dependency(worker, "runtime", false, exclusions));
        return request;
    }

    private List<Artifact> resolve(CollectRequest request) throws DependencyResolutionException {
        DependencyRequest dependencies = new DependencyRequest(request, (node, parents) -> isRuntime(node));
        return system.resolveDependencies(session, dependencies).getArtifactResults().stream()
                .map(ArtifactResult::getArtifact)
                .toList();
    }

    private static List<ForkArtifact> forkArtifacts(Collection<Artifact> artifacts) {
        return artifacts.stream().map(ForkArtifacts::forkArtifact).toList();
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getClassifier();
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
