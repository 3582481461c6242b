package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One aspect of one task being tried: it calls learner's code, watches the arrays, and notes what comes back. */
public final class Trial {
    private final String task;
    private final Implementation implementation;
    private final ElementType type;
    private final Random random;
    private final List<Observation> observations;
    private Sentinel sentinel;
    private @Nullable Stopped noted;

    /** A trial of {@code implementation} whose observations go to {@code observations}. */
    public Trial(
            String task,
            Implementation implementation,
            ElementType type,
            Random random,
            List<Observation> observations) {
        this.task = task;
        this.implementation = implementation;
        this.type = type;
        this.random = random;
        this.observations = observations;
        this.sentinel = new Sentinel(implementation.session());
    }

    public Implementation implementation() {
        return implementation;
    }

    public ElementType type() {
        return type;
    }

    /** Where this trial's random values come from. */
    public Draw draw() {
        return new Draw(random);
    }

    public Random random() {
        return random;
    }

    /** A source of random numbers for learner's code, of its own. */
    public Value learnersRandom() {
        return implementation.random(random.nextLong());
    }

    public Sentinel sentinel() {
        return sentinel;
    }

    /** Forgets the arrays of the situation before. */
    public void newSituation() {
        sentinel = new Sentinel(session());
    }

    /** Has learner's code called; whatever it throws ends the check, and so does an array that it changed. */
    public <T> T call(Supplier<T> code) {
        T result;
        try {
            result = code.get();
            sentinel.look();
            session().flush();
            sentinel.lookAtNew();
            session().flush();
        } catch (Threw threw) {
            throw noted == null ? new Stopped(Problems.thrown(threw.thrown(), task)) : noted;
        }
        if (noted != null) {
            throw noted;
        }
        sentinel.verify();
        return result;
    }

    /** Has learner's code called that returns nothing. */
    public void call(Runnable code) {
        call(() -> {
            code.run();
            return "done";
        });
    }

    /** Ends the check once the call is over that is under way, even if learner's code does not let it be ended now. */
    public Stopped note(Stopped stopped) {
        noted = stopped;
        return stopped;
    }

    /** An array for learner's code, watched under {@code name}. */
    public ArrayRef hand(String name, Matrix values, Layout layout) {
        ArrayRef placed = place(values, layout);
        sentinel.watch(name, placed);
        return placed;
    }

    /** An array for learner's code that nobody watches. */
    public ArrayRef place(Matrix values, Layout layout) {
        return session().place(values, layout, type);
    }

    /** A parameter for learner's code. */
    public LearnerParameter parameter(String name, ArrayRef value) {
        return LearnerParameter.create(session(), name, value);
    }

    /** Reads a tensor of learner's code and notes it. */
    public void observe(String name, @Nullable ArrayRef actual, Expected expected, double tolerance, Facts facts) {
        int rows = expected.values().rows();
        Matrix read = Readings.read(name, actual, rows, expected.values().columns(), type);
        observe(name, read, expected, tolerance, facts);
    }

    /** Notes a tensor that was read already. */
    public void observe(String name, Matrix actual, Expected expected, double tolerance, Facts facts) {
        observations.add(new Observation(name, type, false, actual, expected, inType(tolerance), facts));
    }

    /** Notes a number that learner's code returned. */
    public void observe(String name, double actual, Expected expected, double tolerance, Facts facts) {
        Matrix read = Matrix.scalar(actual);
        Readings.requireFinite(name, read);
        observations.add(new Observation(name, type, true, read, expected, inType(tolerance), facts));
    }

    private Session session() {
        return implementation.session();
    }

    private double inType(double tolerance) {
        return type == ElementType.FLOAT ? Tolerance.FLOAT : tolerance;
    }
}
