package dev.nd4jlessons.judge.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.judge.Sources;
import dev.nd4jlessons.junit.ChildFirstClassLoader;
import dev.nd4jlessons.mlp.BatchOrder;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Loss;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import dev.nd4jlessons.mlp.TrainMlp;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The solution, trained by the lesson's own loop, learns as well as the notebook's network does; step by step in {@link ReplayRunTest}. */
class SolutionTrainingTest {
    private static final ClassLoader SOLUTION = solution();

    /** 0.950 and 0.983 are the extremes of 200 correct runs, of 342 and 354 right answers in 360. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void inFloat32TheAccuracyIsThatOfACorrectNetwork(long seed) {
        LessonRun run = judged(request(seed, 30, 32, 0.03, 30));

        assertThat(run.all(Event.EpochEnded.class)).hasSize(30);
        assertThat(run.all(Event.EpochEnded.class).get(29).epoch().validationAccuracy())
                .isBetween(0.95 - 1e-9, 0.9834);
        assertThat(run.all(Event.Audited.class).get(0).audit().fault()).isNull();
    }

    /** What is judged is what a program gets that trains the same classes without a judge. */
    @ParameterizedTest
    @CsvSource({"42, 5, 32, 0.03, 30", "7, 3, 100, 0.5, 12", "1, 4, 1437, 1, 1"})
    void judgedTrainingComesToTheNumbersOfTheLoopAlone(long seed, int epochs, int batch, double rate, int hidden) {
        LessonRun run = judged(request(seed, epochs, batch, rate, hidden));
        Alone alone = new Alone(seed, epochs, batch, rate, hidden);

        List<Event.EpochEnded> ended = run.all(Event.EpochEnded.class);
        List<Event.WeightsTold> told = run.all(Event.WeightsTold.class);
        assertThat(ended).hasSize(epochs);
        for (int i = 0; i < epochs; i++) {
            Epoch epoch = ended.get(i).epoch();
            assertThat(epoch.trainLoss()).isEqualTo(alone.trainLosses.get(i));
            assertThat(epoch.validationLoss()).isCloseTo(alone.validationLosses.get(i), within(1e-6));
            assertThat(epoch.validationAccuracy()).isCloseTo(alone.accuracies.get(i), within(1.0 / 360 + 1e-9));
            NetworkWeights weights = told.get(i).weights();
            assertThat(List.of(weights.w1(), weights.b1(), weights.w2(), weights.b2()))
                    .usingRecursiveComparison()
                    .isEqualTo(alone.weights.get(i));
        }
    }

    private static ClassLoader solution() {
        try {
            return new ChildFirstClassLoader(
                    new URL[] {LessonRun.solutionClasses().toUri().toURL()},
                    SolutionTrainingTest.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static LessonRun judged(Request request) {
        List<Event> events = new ArrayList<>();
        new TrainingRun(request, Sources.solution(), events::add).run();
        return new LessonRun(events, null, null);
    }

    private static Request request(long seed, int epochs, int batchSize, double learningRate, int hiddenUnits) {
        return RequestBuilder.builder()
                .lesson(Course.GRADE)
                .train(true)
                .backend("cpu")
                .language("en")
                .seed(seed)
                .epochs(epochs)
                .batchSize(batchSize)
                .learningRate(learningRate)
                .hiddenUnits(hiddenUnits)
                .build();
    }

    /** The same training as a main method of a learner's would do it, judged by the network's own logits in float32. */
    private static final class Alone {
        private final List<Double> trainLosses = new ArrayList<>();
        private final List<Double> validationLosses = new ArrayList<>();
        private final List<Double> accuracies = new ArrayList<>();
        private final List<List<float[]>> weights = new ArrayList<>();
        private final TrainingData data = TrainingData.load(DataType.FLOAT);

        Alone(long seed, int epochs, int batchSize, double learningRate, int hiddenUnits) {
            Random random = new Random(seed);
            Layer hidden = (Layer) made("Linear", Digits.PIXELS, hiddenUnits, DataType.FLOAT, random);
            Layer output = (Layer) made("Linear", hiddenUnits, Digits.CLASSES, DataType.FLOAT, random);
            Model model = (Model) made("MlpModel", hidden, made("Relu"), output, (Loss) made("SoftmaxCrossEntropy"));
            BatchOrder order = BatchOrder.shuffled(data.xTrain().rows(), seed);
            Optimizer sgd = (Optimizer) made("Sgd", learningRate);
            TrainMlp.train(model, sgd, data, epochs, batchSize, order, (epoch, trainLoss) -> {
                trainLosses.add(trainLoss);
                judge(model.logits(data.xValidation()));
                weights.add(Stream.of(hidden, output)
                        .flatMap(layer -> layer.parameters().stream())
                        .map(Parameter::value)
                        .map(value -> value.dup('c').data().asFloat())
                        .toList());
            });
        }

        private void judge(INDArray logits) {
            double losses = 0;
            int right = 0;
            for (int row = 0; row < logits.rows(); row++) {
                double[] scores = logits.getRow(row).toDoubleVector();
                int label = data.yValidation().getRow(row).argMax().getInt(0);
                double greatest = Arrays.stream(scores).max().orElseThrow();
                losses += Math.log(Arrays.stream(scores)
                                .map(score -> Math.exp(score - greatest))
                                .sum())
                        + greatest
                        - scores[label];
                right += scores[label] == greatest ? 1 : 0;
            }
            validationLosses.add(losses / logits.rows());
            accuracies.add((double) right / logits.rows());
        }

        private static Object made(String name, Object... arguments) {
            try {
                return SOLUTION.loadClass("dev.nd4jlessons.mlp." + name)
                        .getConstructors()[0]
                        .newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
