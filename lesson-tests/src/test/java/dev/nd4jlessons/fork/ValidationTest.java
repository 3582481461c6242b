package dev.nd4jlessons.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ValidationTest {
    private static final Digits DIGITS = Digits.load();
    private static final TrainingData DATA = TrainingData.load(DataType.FLOAT);

    private final Validation validation = new Validation(DIGITS, DATA);

    @Test
    void aModelThatKnowsTheLabelsIsAlwaysRightAndShowsNoPictures() {
        Validation.Judgement judgement = judge(x -> DATA.yValidation().mul(100));

        assertThat(judgement.accuracy()).isEqualTo(1);
        assertThat(judgement.loss()).isCloseTo(0, within(1e-12));
        assertThat(judgement.predictions())
                .hasSize(360)
                .extracting(Prediction::pixels)
                .containsOnlyNulls();
    }

    @Test
    void aModelThatKnowsNothingSaysZeroAndIsRightAboutTheZeros() {
        Validation.Judgement judgement = judge(x -> Nd4j.zeros(DataType.FLOAT, 360, 10));

        int zeros = 0;
        for (int row : DATA.split().validation()) {
            zeros += DIGITS.label(row) == 0 ? 1 : 0;
        }
        assertThat(judgement.accuracy()).isEqualTo(zeros / 360.0);
        assertThat(judgement.loss()).isCloseTo(Math.log(10), within(1e-12));
    }

    @Test
    void aWrongPredictionShowsItsPicture() {
        Validation.Judgement judgement = judge(x -> DATA.yValidation().neg());

        Prediction first = judgement.predictions().get(0);
        assertThat(first.row()).isEqualTo(DATA.split().validation()[0]);
        assertThat(first.predicted()).isNotEqualTo(first.label());
        assertThat(first.pixels())
                .containsExactlyElementsOf(
                        Arrays.stream(DIGITS.pixels(first.row())).boxed().toList());
    }

    @Test
    void logitsThatAreNotNumbersAreNeverRight() {
        Validation.Judgement judgement = judge(x -> Nd4j.valueArrayOf(new long[] {360, 10}, Float.NaN, DataType.FLOAT));

        assertThat(judgement.accuracy()).isZero();
        assertThat(judgement.loss()).isNaN();
    }

    @Test
    void theOrderInWhichLogitsLieInMemoryDoesNotMatter() {
        double expected = judge(x -> DATA.yValidation().mul(2)).loss();

        assertThat(judge(x -> DATA.yValidation().mul(2).dup('f')).loss()).isEqualTo(expected);
    }

    @Test
    void aModelThatSpoilsItsInputIsAskedAboutTheRealSamplesNextTime() {
        INDArray before = DATA.xValidation().dup();

        judge(x -> {
            x.assign(0);
            return DATA.yValidation();
        });

        assertThat(DATA.xValidation()).isEqualTo(before);
    }

    @Test
    void nullAndWrongShapesAreTheLearnersFault() {
        assertThatThrownBy(() -> judge(x -> null))
                .isInstanceOf(LearnerFault.class)
                .hasMessage("NULL logits");
        assertThatThrownBy(() -> judge(x -> Nd4j.zeros(10, 360)))
                .isInstanceOf(LearnerFault.class)
                .hasMessage("WRONG_SHAPE logits, [10, 360], [360, 10]");
    }

    private Validation.Judgement judge(UnaryOperator<INDArray> logits) {
        return validation.judge(new Model() {
            @Override
            public INDArray logits(INDArray x) {
                return logits.apply(x);
            }

            @Override
            public double forward(INDArray x, INDArray oneHot) {
                throw new AssertionError("the harness asks for logits alone");
            }

            @Override
            public void backward() {
                throw new AssertionError("the harness asks for logits alone");
            }

            @Override
            public List<Parameter> parameters() {
                return List.of();
            }
        });
    }
}
