package dev.nd4jlessons.fork;

import dev.nd4jlessons.check.Implementation;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.mlp.BatchOrder;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.TrainMlp;
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
        Model model = model();
        TrainMlp.train(
                model,
                implementation.sgd(request.learningRate()),
                data,
                request.epochs(),
                request.batchSize(),
                BatchOrder.shuffled(data.xTrain().rows(), request.seed()),
                new Progress(events, validation, model, request.epochs()));
        events.tell(new Event.Predicted(validation.judge(model).predictions()));
    }

    /** The network of {@code TrainMlp.main}, from the learner's classes and with the same starting weights. */
    private Model model() {
        Random random = new Random(request.seed());
        DataType type = data.xTrain().dataType();
        Layer hidden = implementation.linear(Digits.PIXELS, request.hiddenUnits(), type, random);
        Layer output = implementation.linear(request.hiddenUnits(), Digits.CLASSES, type, random);
        return implementation.mlpModel(hidden, implementation.relu(), output, implementation.softmaxCrossEntropy());
    }
}
