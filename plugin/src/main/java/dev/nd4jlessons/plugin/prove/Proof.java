package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.compile.CompileError;
import dev.nd4jlessons.plugin.compile.CompilerMissingException;
import dev.nd4jlessons.plugin.compile.FileCompiler;
import dev.nd4jlessons.plugin.compile.ModuleCompiler;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.fork.ProgramLauncher;
import dev.nd4jlessons.plugin.fork.WorkerFolders;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.variants.VariantLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Proves that the checks can be trusted: right code passes, and every wrong variant in the library is rejected and named.
 *
 * <p>Variants are made from the solution's sources and compiled here; they run with a worker, and what their checks measured
 * is judged here.
 */
public final class Proof {
    /** Its name among results and pages. */
    public static final String NAME = "prove";

    private final Surroundings here;
    private final List<ForkArtifact> artifacts;
    private final VariantLibrary library;
    private final Instant startedAt = Instant.now();

    /** A proof of the course {@code here} with the jars of the CPU's backend. */
    public Proof(Surroundings here, List<ForkArtifact> artifacts, VariantLibrary library) {
        this.here = here;
        this.artifacts = artifacts;
        this.library = library;
    }

    /** Tries everything. Throws only for what keeps the proof from being made. */
    public ProofResult run() {
        try {
            return prove();
        } catch (CompilerMissingException e) {
            throw new EnvironmentException(
                    here.messages().get("compile.no-compiler", String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
    }

    private ProofResult prove() throws IOException {
        compile(here.root().learner(), toCompile(false));
        compile(here.root().solution(), toCompile(true));
        List<Candidate> candidates = candidates();
        Tries tries = new Tries();
        ForkResult end = forks().run(
                        candidates,
                        here.settings().seed(),
                        tries,
                        new ProofView(here.screen(), here.messages(), tries, candidates.size()));
        if (tries.done() < candidates.size()) {
            throw new EnvironmentException(
                    here.messages()
                            .get(
                                    "prove.unfinished",
                                    tries.done(),
                                    candidates.size(),
                                    here.root().name(end.log())),
                    null);
        }
        CourseParts parts =
                new CourseParts(here.checkMessages(), here.root().path().resolve(Path.of("site", "src", "pages")));
        List<ProofResult.TaskRow> tasks = new ArrayList<>();
        Rows rows = new Rows(tries);
        for (Task task : here.course().tasks()) {
            tasks.add(rows.of(task, parts.missing(task)));
        }
        return new ProofVerdict(here.messages(), here.settings().seed(), startedAt).of(tasks, rows, library);
    }

    private List<Candidate> candidates() throws IOException {
        here.screen()
                .say(here.messages()
                        .get(
                                "prove.compiling",
                                library.variants().size(),
                                library.combinations().size()));
        try (FileCompiler compiler =
                new FileCompiler(toCompile(true), here.settings().language())) {
            Path folder = here.root().workFolder(NAME);
            return new Candidates(here.root(), here.messages(), compiler, folder)
                    .of(here.course().tasks(), library);
        }
    }

    private ProofForks forks() {
        CourseRoot root = here.root();
        List<Path> fixed = files(artifact -> !artifact.isLessons());
        List<Path> course = new ArrayList<>(List.of(root.learner().classes()));
        course.addAll(files(artifact -> artifact.isOfCourse() && !artifact.isLessons()));
        ProgramLauncher launcher =
                new ProgramLauncher(Machine.current(), fixed, root.path(), new WorkerFolders(root.workFolder(NAME)));
        return new ProofForks(launcher, course, here.settings().timeout());
    }

    private List<Path> files(Predicate<ForkArtifact> wanted) {
        return artifacts.stream().filter(wanted).map(ForkArtifact::file).toList();
    }

    /** What the lessons are compiled with, and with {@code lessons} among it what the solution is compiled with. */
    private List<Path> toCompile(boolean lessons) {
        List<Path> path = new ArrayList<>();
        if (lessons) {
            path.add(here.root().learner().classes());
        }
        path.addAll(files(artifact -> !artifact.isOfCourse() || artifact.isData()));
        return path;
    }

    private void compile(CourseRoot.Module module, List<Path> classPath) throws IOException {
        if (!Files.isDirectory(module.sources())) {
            throw new FixableException(
                    here.messages().get("prove.no-sources", here.root().name(module.sources())));
        }
        List<CompileError> errors =
                new ModuleCompiler(module, classPath, here.settings().language()).compile();
        if (!errors.isEmpty()) {
            CompileError first = errors.get(0);
            String line = here.root().name(first.file()) + ":" + first.line() + ": " + first.text();
            throw new FixableException(here.messages().get("compile.failed", errors.size(), line)
                    + "\n"
                    + here.messages().get("compile.next", "mvn lessons:" + NAME));
        }
    }
}
