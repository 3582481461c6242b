package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.TrainingAudit;
import dev.nd4jlessons.judge.training.Audit;
import dev.nd4jlessons.judge.training.AuditFault;
import dev.nd4jlessons.judge.training.AuditResult;
import dev.nd4jlessons.judge.training.Difference;
import dev.nd4jlessons.judge.training.Figure;
import dev.nd4jlessons.judge.training.Samples;
import dev.nd4jlessons.judge.training.StepTaken;
import dev.nd4jlessons.judge.training.TrainingPlan;
import dev.nd4jlessons.judge.training.Weights;
import dev.nd4jlessons.mlp.BatchOrder;
import dev.nd4jlessons.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains beside the worker, in a thread of its own, to see whether the checked code does in training what it did when it
 * was checked.
 */
final class AuditRun implements AutoCloseable {
    /** Multiplications that an audit costs at most where it is not a grading: some seconds. */
    private static final double MOST = 2e10;

    private final TrainingPlan plan;
    private final @Nullable Audit audit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "lessons-audit");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> epochs = new ArrayList<>();
    private boolean isOver;

    private AuditRun(TrainingPlan plan, @Nullable Audit audit) {
        this.plan = plan;
        this.audit = audit;
    }

    /** An audit as {@code request} needs one: always of a grading, else where it takes no more than seconds. */
    static AuditRun of(Request request, TrainingPlan plan) {
        boolean grading = request.lesson().equals(Course.GRADE);
        double products = 3.0 * samples() * plan.epochs() * plan.hiddenUnits() * (Digits.PIXELS + Digits.CLASSES);
        boolean audited = grading || products <= MOST;
        return new AuditRun(plan, audited ? new Audit(plan, Samples.training(Digits.load(), ElementType.FLOAT)) : null);
    }

    /** How many samples a training has. */
    static int samples() {
        return Trace.TRAINING_SAMPLES;
    }

    void start(Weights start) {
        if (audit != null) {
            audit.start(start);
        }
    }

    void epoch(TrainedNetwork.Progress progress) {
        if (audit != null && !isOver && epochs.size() <= plan.epochs()) { // one too many is enough to know
            epochs.add(thread.submit(() -> audit.epoch(progress.losses(), progress.weights())));
        }
    }

    /** What was found, once the worker has trained again what did not come out the same. */
    TrainingAudit result(TrainedNetwork network) {
        if (audit == null) {
            return new TrainingAudit(0, 0, null);
        }
        isOver = true; // Whoever holds on to the listener of the training has nothing more to tell.
        for (Future<?> epoch : epochs) {
            try {
                epoch.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new TrainingAudit(0, 0, null);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        AuditResult result = audit.result((epoch, start, steps) -> again(network, epoch, start, steps));
        AuditFault fault = result.fault();
        return new TrainingAudit(result.epochs(), result.rerun(), fault == null ? null : fault(fault));
    }

    private static TrainingAudit.Fault fault(AuditFault fault) {
        Difference at = fault.difference();
        boolean scalar = at == null || at.figure() == Figure.LOSS;
        return new TrainingAudit.Fault(
                fault.kind().name(),
                fault.epoch(),
                fault.step(),
                fault.actual(),
                fault.expected(),
                at == null ? null : at.figure().symbol(),
                at == null || scalar ? "" : "[" + at.row() + ", " + at.column() + "]",
                at == null ? null : finite(at.actual()),
                at == null ? null : finite(at.expected()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private void again(TrainedNetwork network, int epoch, Weights start, Consumer<StepTaken> steps) {
        BatchOrder order = plan.order(samples());
        int[] rows = order.order(0);
        for (int before = 1; before <= epoch; before++) {
            rows = order.order(before);
        }
        int[] its = rows;
        network.assign(start);
        network.train(
                1,
                plan.batchSize(),
                first -> its,
                0,
                true,
                progress -> steps.accept(new StepTaken(progress.loss(), progress.weights())));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
