package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.TrainingAudit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerdictTest {
    @TempDir
    private Path root;

    @Test
    void thatATrainingWasNotComparedIsSaid() {
        AuditVerdict verdict =
                new AuditVerdict(Given.surroundings(root, new Given.Recording(), Map.of()), "mvn lessons:train-mlp");

        assertThat(verdict.leftOut(new TrainingAudit(0, 0, null)))
                .hasValueSatisfying(words -> assertThat(words).contains("not trained a second time"));
        assertThat(verdict.leftOut(new TrainingAudit(30, 0, null))).isEmpty();
        assertThat(verdict.leftOut(null)).isEmpty();
    }
}
