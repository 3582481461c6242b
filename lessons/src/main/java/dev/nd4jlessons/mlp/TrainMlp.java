package dev.nd4jlessons.mlp;

import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.TaskNotWritten;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.Split;
import dev.nd4jlessons.digits.TrainingData;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Lesson 3: a network that reads handwritten digits, trained with backward passes written by hand. */
public final class TrainMlp {
    private static final long SEED = 42;
    private static final int HIDDEN_UNITS = 30;
    private static final double LEARNING_RATE = 0.03;
    private static final int EPOCHS = 30;
    private static final int BATCH_SIZE = 32;

    private TrainMlp() {}

    /** Runs the lesson from top to bottom, without the checks that {@code mvn lessons:train-mlp} makes first. */
    public static void main(String[] args) {
        LessonOutput out = LessonOutput.toStandardOutput();
        TrainingData data = prepareData(out, DataType.FLOAT);

        Random random = new Random(SEED);
        Layer hidden = new Linear(Digits.PIXELS, HIDDEN_UNITS, DataType.FLOAT, random);
        Layer output = new Linear(HIDDEN_UNITS, Digits.CLASSES, DataType.FLOAT, random);
        Model model = new MlpModel(hidden, new Relu(), output, new SoftmaxCrossEntropy());
        Optimizer optimizer = new Sgd(LEARNING_RATE);

        BatchOrder order = BatchOrder.shuffled(data.xTrain().rows(), SEED);
        try {
            train(model, optimizer, data, EPOCHS, BATCH_SIZE, order, (epoch, trainLoss) -> {
                double validationLoss = model.forward(data.xValidation(), data.yValidation());
                out.say("train.epoch", epoch, trainLoss, validationLoss, accuracy(model, data));
            });
        } catch (TaskNotWritten e) {
            out.say("task.not-written", e.task(), e.getStackTrace()[0].getFileName(), "train-mlp");
        }
    }

    /** Loads, splits and standardises the digits, and says what they look like. */
    public static TrainingData prepareData(LessonOutput out, DataType type) {
        Digits digits = Digits.load();
        int last = digits.size() - 1;
        out.say("train.shape-of-x", digits.size(), Digits.PIXELS);
        out.say("train.sample", 1, digits.label(1));
        sayPixels(out, digits.pixels(1));
        out.say("train.shape-of-labels", digits.size(), digits.label(0), digits.label(1), digits.label(last));

        Split split = Split.of(digits.size(), TrainingData.SPLIT_SEED);
        TrainingData data = TrainingData.of(digits, split, type);
        INDArray yTrain = data.yTrain();
        out.say(
                "train.one-hot",
                digits.label(split.train()[0]),
                yTrain.getRow(0).toString());
        out.say("train.shape-of-train", data.xTrain().rows(), data.xTrain().columns(), yTrain.rows(), yTrain.columns());
        out.say(
                "train.shape-of-validation",
                data.xValidation().rows(),
                data.xValidation().columns(),
                data.yValidation().rows(),
                data.yValidation().columns());
        return data;
    }

    /**
     * Trains {@code model} by mini-batch gradient descent; the last mini-batch of an epoch may be smaller.
     *
     * <p>Shuffles once an epoch and then takes slices, which is much faster than picking out each mini-batch's rows.
     */
    public static void train(
            Model model,
            Optimizer optimizer,
            TrainingData data,
            int epochs,
            int batchSize,
            BatchOrder order,
            EpochListener listener) {
        List<Parameter> parameters = model.parameters();
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] rows = order.order(epoch);
            INDArray x = Nd4j.pullRows(data.xTrain(), 1, rows);
            INDArray y = Nd4j.pullRows(data.yTrain(), 1, rows);
            int batches = 0;
            double sumOfLosses = 0;
            for (int start = 0; start < rows.length; start += batchSize) {
                int end = Math.min(start + batchSize, rows.length);
                double loss = model.forward(x.get(interval(start, end)), y.get(interval(start, end)));
                model.backward();
                optimizer.step(parameters);
                parameters.forEach(Parameter::zeroGradient);
                listener.batchEnded(epoch, batches++, loss);
                sumOfLosses += loss;
            }
            listener.epochEnded(epoch, sumOfLosses / batches);
        }
    }

    /** The share of validation samples whose greatest logit is that of their label. */
    private static double accuracy(Model model, TrainingData data) {
        INDArray predicted = model.logits(data.xValidation()).argMax(1);
        INDArray labels = data.yValidation().argMax(1);
        return predicted.eq(labels).castTo(DataType.DOUBLE).meanNumber().doubleValue();
    }

    private static void sayPixels(LessonOutput out, int[] pixels) {
        int side = 8;
        for (int start = 0; start < pixels.length; start += side) {
            StringBuilder line = new StringBuilder();
            for (int i = start; i < start + side; i++) {
                line.append(String.format("%4d", pixels[i]));
            }
            out.line(line.toString());
        }
    }
}
