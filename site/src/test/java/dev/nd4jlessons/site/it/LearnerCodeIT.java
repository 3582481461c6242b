package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code that misbehaves ends in a message of its own, a failed build and a written report; Maven outlives it. */
class LearnerCodeIT {
    @ParameterizedTest
    @EnumSource
    void underTheGoal(Misbehaviour misbehaviour) throws Exception {
        CourseCopy course = CourseCopy.built("train-mlp-" + misbehaviour).write("3.2", misbehaviour.statements());
        MavenRun run = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-Dlessons.timeout=20")
                .fails()
                .says("3.2", misbehaviour.said())
                .hasReport("train-mlp")
                .leavesNoProcess();

        assertThat(run.verdict("train-mlp")).isIn("failed", "error");
        assertThat(run.status("train-mlp", "3.2")).isIn("failed", "error");
        assertThat(run.output()).hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDLESS_LOOP", "OUT_OF_MEMORY", "FLOOD"})
    void underVerify(Misbehaviour misbehaviour) throws Exception {
        CourseCopy course = CourseCopy.built("verify-" + misbehaviour).write("3.2", misbehaviour.statements());
        verify(course)
                .fails()
                .says("3.2", misbehaviour.said())
                .hasReport("grade")
                .leavesNoProcess();
    }

    /** They would fail, or end with it, if they looked at it: what is shipped throws in its place. */
    @Test
    void underVerifyTheProjectsOwnTestsAreNotAboutIt() throws Exception {
        CourseCopy course = CourseCopy.built("verify-EXIT").write("3.2", Misbehaviour.EXIT.statements());
        Maven.in(course)
                .verifyWith("ForwardPassTest,TaskUnderTestTest,LearnersMistakesTest,ForkTest", "-Dlessons.timeout=20")
                .fails()
                .says("3.2", Misbehaviour.EXIT.said(), "Tests run:")
                .hasReport("grade")
                .leavesNoProcess();
    }

    @Test
    void underVerifySeveralMistakesAreToldApart() throws Exception {
        CourseCopy course = CourseCopy.built("verify-several")
                .write("3.1", Misbehaviour.NULL.statements())
                .write("3.2", Misbehaviour.WRONG_SHAPE.statements())
                .write("3.3", "INDArray zero = oneHot.sub(oneHot); return zero.div(zero);")
                .write("3.4", "backward();");
        MavenRun run = verify(course).fails().hasReport("grade").leavesNoProcess();

        List<String> messages = new ArrayList<>();
        for (String task : List.of("3.1", "3.2", "3.3", "3.4")) {
            JsonObject check = run.check("grade", task);
            assertThat(check.get("status").getAsString()).isIn("failed", "error");
            messages.add(check.get("message").getAsString());
        }
        assertThat(messages.get(0)).contains("null");
        assertThat(messages.get(1)).contains("[");
        assertThat(messages.get(2)).contains("NaN");
        assertThat(messages.get(3)).contains("StackOverflowError");
        assertThat(run.status("grade", "3.5")).isEqualTo("not-started");
    }

    private static MavenRun verify(CourseCopy course) throws Exception {
        return Maven.in(course).verify("-Dlessons.timeout=20");
    }
}
