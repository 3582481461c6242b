package dev.nd4jlessons.digits;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The digits as a network takes them: split, standardised, and with one-hot labels.
 *
 * @param xTrain the training samples [1437, 64]
 * @param yTrain their labels, one-hot [1437, 10]
 * @param xValidation the validation samples [360, 64]
 * @param yValidation their labels, one-hot [360, 10]
 * @param split which rows of the data they are
 */
public record TrainingData(INDArray xTrain, INDArray yTrain, INDArray xValidation, INDArray yValidation, Split split) {
    /** The seed of the notebook's split; it has nothing to do with the seed of the weights. */
    public static final int SPLIT_SEED = 42;

    /** All digits, split as the notebook splits them. */
    public static TrainingData load(DataType type) {
        Digits digits = Digits.load();
        return of(digits, Split.of(digits.size(), SPLIT_SEED), type);
    }

    /** These digits, split like this. */
    public static TrainingData of(Digits digits, Split split, DataType type) {
        var standardisation = Standardisation.of(digits, split.train());
        return new TrainingData(
                samples(digits, split.train(), standardisation, type),
                oneHot(digits.labels(split.train()), type),
                samples(digits, split.validation(), standardisation, type),
                oneHot(digits.labels(split.validation()), type),
                split);
    }

    /** Labels as rows of zeros with a one at the label [labels, 10]. */
    public static INDArray oneHot(int[] labels, DataType type) {
        double[] values = new double[labels.length * Digits.CLASSES];
        for (int i = 0; i < labels.length; i++) {
            values[i * Digits.CLASSES + labels[i]] = 1;
        }
        return matrix(values, Digits.CLASSES, type);
    }

    private static INDArray samples(Digits digits, int[] rows, Standardisation standardisation, DataType type) {
        double[] values = new double[rows.length * Digits.PIXELS];
        for (int i = 0; i < rows.length; i++) {
            int[] pixels = digits.pixels(rows[i]);
            for (int j = 0; j < Digits.PIXELS; j++) {
                values[i * Digits.PIXELS + j] = standardisation.apply(pixels[j]);
            }
        }
        return matrix(values, Digits.PIXELS, type);
    }

    private static INDArray matrix(double[] values, int columns, DataType type) {
        return Nd4j.createFromArray(values).castTo(type).reshape(values.length / columns, columns);
    }
}
