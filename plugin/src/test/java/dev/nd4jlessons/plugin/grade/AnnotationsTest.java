package dev.nd4jlessons.plugin.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
    private static final Path ROOT = Path.of("repository", "course").toAbsolutePath();

    @Test
    void whatIsWrongIsAnErrorAndWhatIsOpenANotice() {
        assertThat(of(GivenGrade.result().checks(), null, false))
                .containsExactly(
                        "::error file=" + GivenGrade.LINEAR
                                + ",line=47,title=3.1 Linear.backward::dW is 50%25 off.%0AW was transposed.",
                        "::notice file=lessons/src/main/java/Relu.java,line=30,title=3.2 Relu.backward::It is not written.");
    }

    @Test
    void strictlyWhatIsOpenIsAnErrorToo() {
        assertThat(of(GivenGrade.result().checks(), null, true)).allMatch(line -> line.startsWith("::error "));
    }

    @Test
    void filesAreNamedFromWhereTheRepositoryIs() {
        String repository = ROOT.getParent().toString();

        assertThat(of(List.of(wrong("src/Linear.java:7")), repository, false))
                .containsExactly("::error file=course/src/Linear.java,line=7,title=3.1 Linear.backward::Wrong.");
    }

    @Test
    void aRepositoryThatIsElsewhereChangesNothing() {
        assertThat(of(List.of(wrong("src/Linear.java:7")), "/elsewhere", false))
                .containsExactly("::error file=src/Linear.java,line=7,title=3.1 Linear.backward::Wrong.");
    }

    @Test
    void aPlaceCannotEndTheCommandThatItStandsIn() {
        assertThat(of(List.of(wrong("a,b:c%\nd.java")), null, false))
                .containsExactly("::error file=a%2Cb%3Ac%25%0Ad.java,line=1,title=3.1 Linear.backward::Wrong.");
    }

    private static TaskResult wrong(String location) {
        return GivenGrade.task("3.1", Status.FAILED, "Wrong.", location);
    }

    private static List<String> of(List<TaskResult> tasks, @Nullable String repository, boolean strict) {
        return new Annotations(new CourseRoot(ROOT), repository, strict).of(tasks);
    }
}
