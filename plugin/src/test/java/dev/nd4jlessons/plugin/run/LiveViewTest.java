package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.fork.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveViewTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "CRASHED, (it ended its JVM; the other tasks are checked in a new one)",
        "TIMED_OUT, (it took too long and was ended; the other tasks are checked in a new JVM)",
        "FLOODED, (it printed more than 8 MiB and was ended; the other tasks are checked in a new JVM)",
    })
    void aTaskThatIsStoppedIsShownWithItsCause(Outcome outcome, String words) {
        Given.Recording screen = new Given.Recording();
        Surroundings here = Given.surroundings(root, screen, Map.of());
        Evidence evidence = new Evidence();
        TaskResults results = new TaskResults(here, new StopMessage(here, "mvn lessons:train-mlp"));
        evidence.stopped("3.2", Given.ended(outcome, null, "check", "3.2", 10));

        new LiveView(here, evidence, results, "target", true).stopped("3.2");

        assertThat(screen.lines).containsExactly("ERROR Task 3.2  Relu.backward " + words);
    }
}
