package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.fork.WorkerHomes;
import dev.nd4jlessons.plugin.isolation.Isolation;
import dev.nd4jlessons.plugin.isolation.IsolationMode;
import dev.nd4jlessons.plugin.isolation.IsolationWords;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import java.io.IOException;
import java.time.Duration;

/** Where the workers of the goals that run the learner's own code live: here, unless somebody asks for more. */
public final class OwnIsolation {
    private OwnIsolation() {}

    /** Their homes; with a sandbox, it ends with this JVM. */
    public static WorkerHomes homes(Surroundings here) {
        IsolationMode mode = here.settings().isolation();
        if (mode == null || mode == IsolationMode.NONE) {
            return WorkerHomes.open();
        }
        Machine machine = Machine.current();
        Duration cpu = here.settings().timeout().multipliedBy(2);
        try {
            RunFolder folder = RunFolder.open(here.root().workFolder("sandbox"));
            Isolation found = Isolation.choose(
                    mode, machine.javaHome(), folder, new IsolationWords(here.messages()), here.screen()::say);
            return WorkerHomes.in(found.sandbox(), machine, folder, cpu);
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
    }
}
