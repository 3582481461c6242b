package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.nd4jlessons.course.Course;
import org.junit.jupiter.api.Test;

/** The goal for authors, in a copy of the course that is started with real Maven. */
class ProveIT {
    @Test
    void everyWrongVariantIsRejectedAndTheKillMatrixWritten() throws Exception {
        MavenRun run = Maven.in(CourseCopy.built("prove").solve("3.1"))
                .run("-B", "lessons:prove")
                .succeeds()
                .hasReport("prove")
                .leavesNoProcess();

        JsonObject proof = run.result("prove");
        assertThat(proof.get("verdict").getAsString()).isEqualTo("passed");
        assertThat(proof.getAsJsonArray("variants"))
                .hasSizeGreaterThan(40)
                .allSatisfy(variant -> assertThat(
                                variant.getAsJsonObject().get("rejectedBy").getAsString())
                        .isIn("value", "sentinel"));
        assertThat(proof.getAsJsonArray("tasks")).hasSize(Course.load().tasks().size());
    }
}
