package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.tasks.linear.LinearMistakes;
import dev.nd4jlessons.judge.tasks.loss.LossMistakes;
import dev.nd4jlessons.judge.tasks.model.ModelMistakes;
import dev.nd4jlessons.judge.tasks.relu.ReluMistakes;
import dev.nd4jlessons.judge.tasks.sgd.SgdMistakes;
import dev.nd4jlessons.judge.tasks.timer.TimerMistakes;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.variants.Variant;
import dev.nd4jlessons.variants.VariantLibrary;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages(Judge.MESSAGES, Locale.ENGLISH, Judge.class.getClassLoader());

    @Test
    void everyMistakeHasItsMessage() {
        assertThat(Stream.of(
                                LinearMistakes.all(),
                                ReluMistakes.all(),
                                LossMistakes.all(),
                                ModelMistakes.all(),
                                SgdMistakes.all(),
                                TimerMistakes.all())
                        .flatMap(Collection::stream)
                        .map(Mistake::id))
                .allSatisfy(
                        id -> assertThat(messages.has("diagnosis." + id)).as(id).isTrue());
    }

    @Test
    void everyFactorHasItsMessage() {
        assertThat(Stream.of("sign", "times-n", "over-n", "zero", "factor"))
                .allMatch(id -> messages.has("diagnosis." + id));
    }

    @Test
    void everyDiagnosisOfTheLibraryHasItsMessage() {
        assertThat(VariantLibrary.load().variants())
                .extracting(Variant::diagnosis)
                .allMatch(id -> id == null || messages.has("diagnosis." + id));
    }

    @Test
    void libraryProvesMoreThanTwentyFiveDiagnoses() {
        assertThat(VariantLibrary.load().variants().stream()
                        .map(Variant::diagnosis)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void everyProblemHasItsMessage() {
        assertThat(Problem.Kind.values()).allMatch(kind -> messages.has("problem." + kind));
    }

    @Test
    void everyHintOfTheCatalogueIsWritten() {
        assertThat(Course.load().tasks())
                .allSatisfy(task -> assertThat(task.hints()).hasSize(3).allMatch(messages::has));
    }
}
