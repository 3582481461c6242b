package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private final Confusion confusion = Confusion.of(List.of(said(3, 3), said(3, 3), said(3, 3), said(3, 5)));

    @Test
    void aRowIsTheDigitAndAColumnWhatItWasTakenFor() {
        assertThat(confusion.rows().get(3).cells().get(5).count()).isEqualTo(1);
        assertThat(confusion.rows().get(5).cells().get(3).count()).isZero();
    }

    @Test
    void aRowSumsUpItsDigit() {
        assertThat(confusion.rows().get(3).total()).isEqualTo(4);
        assertThat(confusion.rows().get(3).recognised()).isEqualTo(0.75);
    }

    @Test
    void aDigitThatDoesNotOccurHasNoShare() {
        assertThat(confusion.rows().get(0).recognised()).isNaN();
    }

    @Test
    void aSingleMistakeIsVisibleAndNoneIsNot() {
        assertThat(confusion.rows().get(3).cells().get(5).heat()).isPositive();
        assertThat(confusion.rows().get(3).cells().get(4).heat()).isZero();
    }

    @Test
    void whatIsNoDigitIsNotCounted() {
        assertThat(Confusion.of(List.of(said(3, -1), said(12, 3))).rows()).allMatch(row -> row.total() == 0);
    }

    private static Prediction said(int label, int predicted) {
        return new Prediction(0, label, predicted, 0.9, null);
    }
}
