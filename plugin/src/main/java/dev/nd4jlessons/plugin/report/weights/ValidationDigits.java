package dev.nd4jlessons.plugin.report.weights;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.Split;
import dev.nd4jlessons.digits.Standardisation;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.judge.training.Samples;
import java.util.stream.IntStream;

/**
 * The digits that a network was judged by, and how pixels are standardised before they go into it.
 *
 * @param rows of the samples in the data, from 0
 * @param pixels of each its 64 grey values, 0 to 16
 * @param labels of each the digit that it is
 * @param mean of all training pixels
 * @param deviation their standard deviation
 */
public record ValidationDigits(int[] rows, int[][] pixels, int[] labels, double mean, double deviation) {
    /** Those of the lesson. */
    public static ValidationDigits ofLesson() {
        return Lesson.DIGITS;
    }

    /** Read once, and only if somebody asks. */
    private static final class Lesson {
        static final ValidationDigits DIGITS = read(Digits.load());

        private static ValidationDigits read(Digits digits) {
            Split split = Samples.split(digits);
            Standardisation standardisation = Standardisation.of(digits, split.train());
            int[] rows = split.validation();
            return new ValidationDigits(
                    rows,
                    IntStream.of(rows).mapToObj(digits::pixels).toArray(int[][]::new),
                    digits.labels(rows),
                    standardisation.mean(),
                    standardisation.deviation());
        }
    }

    /** How many there are. */
    public int size() {
        return labels.length;
    }

    /** One sample as it goes into the network. */
    public double[] standardised(int sample) {
        double[] x = new double[pixels[sample].length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (pixels[sample][i] - mean) / deviation;
        }
        return x;
    }

    /** What a network takes each for. */
    public int[] predicted(NetworkWeights network) {
        int[] predicted = new int[size()];
        for (int sample = 0; sample < predicted.length; sample++) {
            double[] scores = network.scores(standardised(sample));
            for (int digit = 1; digit < scores.length; digit++) {
                predicted[sample] = scores[digit] > scores[predicted[sample]] ? digit : predicted[sample];
            }
        }
        return predicted;
    }

    /** The mean loss of a network. */
    public double loss(NetworkWeights network) {
        double sum = 0;
        for (int sample = 0; sample < size(); sample++) {
            sum += loss(network.scores(standardised(sample)), labels[sample]);
        }
        return sum / size();
    }

    private static double loss(double[] scores, int label) {
        double largest = scores[0];
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - largest);
        }
        return largest + Math.log(sum) - scores[label];
    }
}
