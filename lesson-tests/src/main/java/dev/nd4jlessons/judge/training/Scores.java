package dev.nd4jlessons.judge.training;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The logits of one sample, one for each class. */
final class Scores {
    private static final int NONE = -1;

    private final double[] logits;
    private final double logSumOfExp;

    Scores(double[] logits) {
        this.logits = logits;
        double greatest = Arrays.stream(logits).max().orElse(Double.NaN);
        double sumOfExp =
                Arrays.stream(logits).map(logit -> Math.exp(logit - greatest)).sum();
        this.logSumOfExp = greatest + Math.log(sumOfExp);
    }

    /** The first class of those with the greatest logit; -1, which is no class, if any logit is not a number. */
    int predicted() {
        int best = 0;
        for (int i = 0; i < logits.length; i++) {
            if (Double.isNaN(logits[i])) {
                return NONE;
            }
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The cross entropy of {@code label}: {@code log(sum(exp(z))) - z[label]}. */
    double loss(int label) {
        return logSumOfExp - logits[label];
    }

    /** The softmax probability of the predicted class; null if it is not a finite number. */
    @Nullable
    Double probability() {
        int predicted = predicted();
        double probability = predicted == NONE ? Double.NaN : Math.exp(logits[predicted] - logSumOfExp);
        return Double.isFinite(probability) ? probability : null;
    }
}
