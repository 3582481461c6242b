package dev.nd4jlessons.fork;

import dev.nd4jlessons.check.Implementation;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.mlp.BatchOrder;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.TrainMlp;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;

/** Trains the learner's network with the lesson's own loop, and judges it after every epoch. */
final class TrainingRun {
    private final Request request;
    private final Implementation implementation;
    private final TrainingData data;
    private final Events events;
    private final Validation validation;

    TrainingRun(Request request, Implementation implementation, TrainingData data, Events events) {
        this.request = request;
        this.implementation = implementation;
        this.data = data;
        this.events = events;
        this.validation = new Validation(Digits.load(), data);
    }

    void run() {
        events.step("train", "0");
        Random random = new Random(request.seed());
        Layer hidden = linear(Digits.PIXELS, request.hiddenUnits(), random);
        Layer output = linear(request.hiddenUnits(), Digits.CLASSES, random);
        Model model = model(hidden, output);
        GradientNorms optimizer = new GradientNorms(
                implementation.sgd(request.learningRate()), List.of(hidden, output), batchesPerEpoch());
        TrainMlp.train(
                model,
                optimizer,
                data,
                request.epochs(),
                request.batchSize(),
                BatchOrder.shuffled(data.xTrain().rows(), request.seed()),
                new ProgressWithNorms(events, validation, model, request.epochs(), optimizer));
        events.tell(new Event.Predicted(validation.judge(model).predictions()));
        Weights.of(hidden, data.xValidation()).ifPresent(weights -> events.tell(new Event.Learned(weights)));
    }

    /** The network of {@code TrainMlp.main}, from the learner's classes and with the same starting weights. */
    private Model model(Layer hidden, Layer output) {
        return implementation.mlpModel(hidden, implementation.relu(), output, implementation.softmaxCrossEntropy());
    }

    private Layer linear(int inputs, int outputs, Random random) {
        DataType type = data.xTrain().dataType();
        return implementation.linear(inputs, outputs, type, random);
    }

    private int batchesPerEpoch() {
        return (data.xTrain().rows() + request.batchSize() - 1) / request.batchSize();
    }

    /** Also tells how large the gradients of the epoch were. */
    private static final class ProgressWithNorms extends Progress {
        private final GradientNorms norms;

        ProgressWithNorms(Events events, Validation validation, Model model, int epochs, GradientNorms norms) {
            super(events, validation, model, epochs);
            this.norms = norms;
        }

        @Override
        void tell(Epoch epoch) {
            super.tell(epoch.withGradientNorms(norms.takeMeans()));
        }
    }
}
