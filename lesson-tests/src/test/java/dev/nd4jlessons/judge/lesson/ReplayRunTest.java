package dev.nd4jlessons.judge.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.judge.Sources;
import dev.nd4jlessons.judge.Variant;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.trace.Comparison;
import dev.nd4jlessons.trace.Deviation;
import dev.nd4jlessons.trace.Precision;
import dev.nd4jlessons.trace.Trace;
import dev.nd4jlessons.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The solution follows the recorded run, and what leads a wrong variant away from it is named. */
class ReplayRunTest {
    private static final String LINEAR = "dev/nd4jlessons/mlp/Linear.java";

    private static Trace recorded;

    /** The first epoch of the recorded run, with the weights that it ends with: enough for any mistake to show. */
    private static Trace firstEpoch;

    @TempDir
    private Path folder;

    @BeforeAll
    static void record(@TempDir Path folder) throws Exception {
        recorded = TraceReader.read(
                Path.of(Trace.class.getResource("mlp-trace-seed0.json.gz").toURI()));
        Trace withoutFinals = shortened(recorded.finals());
        ReplayedRun run = replay(withoutFinals, Sources.solution(), folder)
                .all(Event.Replayed.class)
                .get(0)
                .run();
        Map<String, double[]> finals = new LinkedHashMap<>();
        run.finals()
                .forEach((key, values) -> finals.put(
                        key, values.stream().mapToDouble(Double::doubleValue).toArray()));
        firstEpoch = shortened(finals);
    }

    @Test
    void theSolutionFollowsTheRecordedRunToItsEnd() throws IOException {
        Replay replay = replay(recorded, Sources.solution(), folder);

        assertThat(replay.comparison(recorded).first()).isEmpty();
        assertThat(replay.all(Event.EpochEnded.class)).hasSize(30);
        assertThat(replay.all(Event.Predicted.class)).hasSize(1);
        assertThat(replay.all(Event.FaultFound.class)).isEmpty();
    }

    /** One of each kind for every task; a mistake in a gradient shows in the loss of the step after it. */
    @ParameterizedTest
    @CsvSource({
        "linear-dw-averaged,               step_loss[1], 0, dW2,     Linear.backward,              VALUE",
        "linear-db-first-row,              step_loss[1], 0, db2,     Linear.backward,              VALUE",
        "linear-db-plus-bias,              step_loss[2], 1, db2,     Linear.backward,              VALUE",
        "linear-dx-sign,                   step_loss[1], 0, dA,      Linear.backward,              VALUE",
        "linear-input-kept-from-first,     step_loss[2], 1, dW2,     Linear.backward,              VALUE",
        "linear-dw-transposed,             step_loss[0], 0, dW2,     Linear.backward,              SHAPE",
        "linear-dw-from-weight,            step_loss[0], 0, dW2,     Linear.backward,              MISSING",
        "linear-dx-w-transposed,           step_loss[0], 0, dA,      Linear.backward,              MISSING",
        "linear-dx-without-w,              step_loss[0], 0, dA,      Linear.backward,              SHAPE",
        "relu-mask-missing,                step_loss[1], 0, dZ,      Relu.backward,                VALUE",
        "relu-leaky,                       step_loss[1], 0, dZ,      Relu.backward,                VALUE",
        "relu-input-kept-from-first,       step_loss[2], 1, dZ,      Relu.backward,                VALUE",
        "loss-missing-mean,                step_loss[1], 0, dlogits, SoftmaxCrossEntropy.backward, VALUE",
        "loss-labels-minus-probabilities,  step_loss[1], 0, dlogits, SoftmaxCrossEntropy.backward, VALUE",
        "loss-forward-sum,                 step_loss[0], 0, loss,    SoftmaxCrossEntropy.forward,  VALUE",
        "model-activation-skipped,         step_loss[1], 0, dZ,      MlpModel.backward,            MISSING",
        "model-sign,                       step_loss[1], 0, dZ,      MlpModel.backward,            VALUE",
        "model-loss-scaled,                step_loss[1], 0, dlogits, MlpModel.backward,            VALUE",
        "sgd-plus,                         step_loss[1], 0, W1,      Sgd.step,                     VALUE",
        "sgd-learning-rate-squared,        step_loss[1], 0, W1,      Sgd.step,                     VALUE",
        "sgd-weight-decay,                 step_loss[1], 0, W1,      Sgd.step,                     VALUE",
        "sgd-only-first,                   step_loss[1], 0, b1,      Sgd.step,                     VALUE",
    })
    void aMistakeIsNamedWithStepTensorClassAndMethod(
            String variant, String figure, int step, String tensor, String place, Fault.Kind kind) throws IOException {
        Replay replay = replay(firstEpoch, wrong(variant), folder);

        assertThat(replay.comparison(firstEpoch).first()).map(Deviation::figure).hasValue(figure);
        Fault fault = replay.fault();
        assertThat(List.of(fault.step(), fault.tensor(), fault.place(), fault.kind()))
                .containsExactly(step, tensor, place, kind);
    }

    @Test
    void aForwardPassThatIsWrongIsNamedOnceItMatters() throws IOException {
        Implementation unbiased = changed(LINEAR, "return xW.addiRowVector(b.value());", "return xW;");

        Fault fault = replay(firstEpoch, unbiased, folder).fault();

        assertThat(fault.place()).isEqualTo("Linear.forward");
        assertThat(fault.tensor()).isEqualTo("Z");
        assertThat(fault.step()).as("biases start at zero").isEqualTo(1);
    }

    @Test
    void aWeightThatBackwardChangesIsNamed() throws IOException {
        Implementation changing = changed(
                LINEAR,
                "return Nd4j.gemm(dy, w.value(), false, false);",
                "INDArray dx = Nd4j.gemm(dy, w.value(), false, false); w.value().muli(1.001); return dx;");

        Fault fault = replay(firstEpoch, changing, folder).fault();

        assertThat(fault.kind()).isEqualTo(Fault.Kind.CHANGED);
        assertThat(fault.tensor()).isEqualTo("W2");
        assertThat(fault.place()).isEqualTo("Linear.backward");
    }

    @Test
    void aTrainingThatIsBrokenOffIsToldAfterItsCause() {
        Implementation wrong = wrong("linear-dw-transposed");

        assertThatThrownBy(() -> new ReplayRun(firstEpoch, wrong, event -> {}).run())
                .isInstanceOfSatisfying(
                        Threw.class,
                        threw -> assertThat(threw.thrown().className()).isEqualTo("java.lang.IllegalStateException"));
    }

    @Test
    void aLossThatWasAlteredInTheTraceIsNobodysFault() throws IOException {
        double[] losses = firstEpoch.stepLosses().clone();
        losses[17] += 1e-3;
        Trace altered = with(firstEpoch, losses);

        Replay replay = replay(altered, Sources.solution(), folder);

        assertThat(replay.comparison(altered).first()).map(Deviation::figure).hasValue("step_loss[17]");
        assertThat(replay.all(Event.FaultFound.class)).isEmpty();
    }

    @Test
    void otherHiddenUnitsAndBatchesAreReplayedToo() throws IOException {
        Trace small = new Trace(
                Precision.FLOAT64,
                0.1,
                1000,
                Arrays.copyOf(recorded.w1(), 3),
                Arrays.stream(recorded.w2()).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new),
                Arrays.copyOf(recorded.permutations(), 2),
                new double[4],
                recorded.epochs().subList(0, 2),
                Map.of(
                        "final_W1_row0", new double[64],
                        "final_W2_row0", new double[3],
                        "final_b2", new double[10]));

        Replay replay = replay(small, Sources.solution(), folder);

        assertThat(replay.all(Event.Replayed.class).get(0).run().stepLosses())
                .hasSize(4)
                .doesNotContainNull();
        assertThat(replay.all(Event.FaultFound.class)).isEmpty();
    }

    private record Replay(List<Event> events) {
        <E extends Event> List<E> all(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        Comparison comparison(Trace trace) {
            return Comparison.of(trace, all(Event.Replayed.class).get(0).run());
        }

        Fault fault() {
            assertThat(all(Event.FaultFound.class)).hasSize(1);
            return all(Event.FaultFound.class).get(0).fault();
        }
    }

    private static Replay replay(Trace trace, Implementation implementation, Path folder) {
        List<Event> events = new ArrayList<>();
        try {
            new ReplayRun(trace, implementation, events::add).run();
        } catch (Threw brokenOff) {
            // ND4J refuses shapes that do not fit; what was told before is what is looked at.
        }
        return new Replay(events);
    }

    private Implementation wrong(String id) {
        Variant variant = Variant.wrong().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        try {
            return Sources.changedSolution(folder, variant.file(), variant.source());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Implementation changed(String file, String text, String replacement) throws IOException {
        Path sources =
                LessonRun.solutionClasses().resolve("../../src/main/java").normalize();
        String source = Files.readString(sources.resolve(file));
        assertThat(source).contains(text);
        return Sources.changedSolution(folder, file, source.replace(text, replacement));
    }

    private static Trace shortened(Map<String, double[]> finals) {
        return new Trace(
                recorded.precision(),
                recorded.learningRate(),
                recorded.batchSize(),
                recorded.w1(),
                recorded.w2(),
                Arrays.copyOf(recorded.permutations(), 1),
                Arrays.copyOf(recorded.stepLosses(), recorded.stepsPerEpoch()),
                recorded.epochs().subList(0, 1),
                finals);
    }

    private static Trace with(Trace trace, double[] losses) {
        return new Trace(
                trace.precision(),
                trace.learningRate(),
                trace.batchSize(),
                trace.w1(),
                trace.w2(),
                trace.permutations(),
                losses,
                trace.epochs(),
                trace.finals());
    }
}
