package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.events.Candidate;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventReader;
import dev.nd4jlessons.events.ProofRequest;
import dev.nd4jlessons.plugin.fork.ForkCommand;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.ForkedJvm;
import dev.nd4jlessons.plugin.fork.JvmOptions;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Puts candidates through their checks in JVMs of their own; one that ends its JVM does not keep the rest from it. */
final class ProofForks {
    private final Machine machine;
    private final List<Path> classPath;
    private final Path root;
    private final Path folder;
    private Duration left;
    private int forks;

    /** Starts JVMs in {@code root}; what they write goes to {@code folder}, and together they may take {@code limit}. */
    ProofForks(Machine machine, List<Path> classPath, Path root, Path folder, Duration limit) {
        this.machine = machine;
        this.classPath = classPath;
        this.root = root;
        this.folder = folder;
        this.left = limit;
    }

    /** Tries all of {@code candidates}; the result of the last fork. */
    ForkResult run(List<Candidate> candidates, long seed, Tries tries, ForkListener listener) throws IOException {
        ForkResult result = launch(new ProofRequest(candidates, seed), listener);
        List<Candidate> rest = tries.left(candidates);
        Event.Step step = result.step();
        while (result.outcome() == Outcome.CRASHED
                && step != null
                && step.key().equals("check")
                && !left.isNegative()) {
            tries.stopped(step.value());
            rest = tries.left(candidates);
            if (rest.isEmpty()) {
                return result;
            }
            result = launch(new ProofRequest(rest, seed), listener);
            step = result.step();
        }
        return result;
    }

    private ForkResult launch(ProofRequest request, ForkListener listener) throws IOException {
        Path own = Files.createDirectories(folder.resolve("fork-" + ++forks));
        Path requestFile = own.resolve("request.json");
        Path eventFile = own.resolve("events.jsonl");
        request.write(requestFile);
        ForkCommand command = new ForkCommand(
                machine.java(),
                JvmOptions.forSmallArrays(machine, own),
                classPath,
                ProofRequest.MAIN_CLASS,
                List.of(requestFile.toString(), eventFile.toString()),
                root,
                own);
        ForkResult result = ForkedJvm.run(command, new EventReader(eventFile), TimeLimit.of(left), listener);
        left = left.minus(result.duration());
        return result;
    }
}
