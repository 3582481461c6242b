package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Puppet;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Tensor;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the judge has a puppet do. Steps are gathered, and done once an answer is asked for; if one throws, those after it
 * are left out.
 */
public final class Session {
    /** More calls of one part than any check needs; each may leave something in the judge's memory. */
    private static final int MOST_CALLS = 10_000;

    /** A part's call may have learner's code called, which calls a part; no check goes further down than that. */
    private static final int DEEPEST = 32;

    /** Elements of arrays; 128 MB of them. */
    private static final long MOST_READ_IN_CALLS = 16_000_000;

    private final Puppet puppet;
    private final Map<Integer, PartCalls> parts = new HashMap<>();
    private final Map<Integer, Value> results = new HashMap<>();
    private final IdentityHashMap<Step, Pending> readings = new IdentityHashMap<>();
    private final TreeSet<Integer> kept = new TreeSet<>();
    private List<Step> queue = new ArrayList<>();
    private int lastId;
    private int depth;
    private long readInCalls;

    /** Has {@code puppet} work. */
    public Session(Puppet puppet) {
        this.puppet = puppet;
    }

    /** Answers the calls of a part; what it returns is what learner's code gets, null for nothing. */
    @FunctionalInterface
    public interface PartCalls {
        /** A {@link Refused} ends the call with an exception in learner's code. */
        Value call(String method, List<Value> arguments);
    }

    /** Makes an array of {@code matrix}. */
    public ArrayRef place(Matrix matrix, Layout layout, ElementType type) {
        int id = ++lastId;
        boolean alone = layout == Layout.ROWS || layout == Layout.COLUMNS;
        int base = alone ? id : ++lastId;
        Tensor values = new Tensor(matrix.rows(), matrix.columns(), matrix.values());
        queue.add(new Step.Place(id, base, layout, type, values));
        return new ArrayRef(this, id, base);
    }

    /** Makes an object of learner's class; {@code type} is the interface that it has to be of. */
    public int create(String className, @Nullable String type, Value... arguments) {
        queue.add(new Step.Create(++lastId, className, type, List.of(arguments)));
        return lastId;
    }

    /** Calls a method; the id of what it returns. */
    public int call(int target, String method, Value... arguments) {
        queue.add(new Step.Call(++lastId, target, method, List.of(arguments)));
        return lastId;
    }

    /** Calls a static method; the id of what it returns. */
    public int callStatic(String className, String method, Value... arguments) {
        queue.add(new Step.CallStatic(++lastId, className, method, List.of(arguments)));
        return lastId;
    }

    /** Whether a static method without arguments says so. */
    public boolean isTrue(String className, String method) {
        return value(callStatic(className, method)) instanceof Value.Truth truth && truth.value();
    }

    /** Takes an element of a list that a call returned; its id. */
    public int element(int list, int index) {
        queue.add(new Step.Element(++lastId, list, index));
        return lastId;
    }

    /** Makes an object of an interface of the lessons whose calls {@code calls} answers. */
    public int part(String interfaceName, PartCalls calls) {
        int[] count = {0};
        return tirelessPart(interfaceName, (method, arguments) -> {
            if (++count[0] > MOST_CALLS) {
                throw new Refused("More than " + MOST_CALLS + " calls; no check needs as many");
            }
            return calls.call(method, arguments);
        });
    }

    /** The same for a training, which calls as often as it is long. */
    public int tirelessPart(String interfaceName, PartCalls calls) {
        queue.add(new Step.Part(++lastId, interfaceName));
        parts.put(lastId, calls);
        return lastId;
    }

    /** Writes to an array in place. */
    public void assign(int array, Matrix matrix) {
        queue.add(new Step.Assign(array, new Tensor(matrix.rows(), matrix.columns(), matrix.values())));
    }

    /** Adds 1 to every element of an array. */
    public void disturb(int array) {
        queue.add(new Step.Disturb(array));
    }

    /** Reads an array as it is when all that was asked before has been done. */
    public Pending read(int array) {
        Step.Read step = new Step.Read(array);
        Pending pending = new Pending(this);
        queue.add(step);
        readings.put(step, pending);
        return pending;
    }

    /** What a call or an element came to. */
    public Value value(int id) {
        if (!results.containsKey(id)) {
            flush();
        }
        Value value = results.get(id);
        if (value == null) {
            throw new IllegalStateException("No call has the id " + id);
        }
        return value;
    }

    /**
     * Has everything done that was asked.
     *
     * @throws Threw if learner's code threw
     */
    public void flush() {
        List<Step> steps = queue;
        if (steps.isEmpty()) {
            return;
        }
        queue = new ArrayList<>();
        List<Answer> answers = puppet.run(steps, this::answer);
        for (int i = 0; i < answers.size(); i++) {
            take(steps.get(i), answers.get(i));
        }
    }

    /** An object that outlives {@link #forget}. */
    public int keep(int id) {
        kept.add(id);
        return id;
    }

    /** Lets all objects go that are not kept, and what was asked and not done yet. */
    public void forget() {
        queue = new ArrayList<>(List.of(new Step.ForgetAllBut(List.copyOf(kept))));
        readings.clear();
        readInCalls = 0;
        results.keySet().retainAll(kept);
        parts.keySet().retainAll(kept);
    }

    private void take(Step step, Answer answer) {
        if (answer instanceof Answer.Threw threw) {
            readings.clear();
            throw new Threw(threw.thrown());
        } else if (answer instanceof Answer.Returned returned) {
            results.put(id(step), returned.value());
        } else if (answer instanceof Answer.Found found) {
            Pending pending = readings.remove(step);
            if (pending != null) {
                pending.found(found.reading());
                count(found.reading());
            }
        }
    }

    /** What a check reads while its parts are called, it keeps: code can call ten thousand times, with large arrays. */
    private void count(@Nullable Reading reading) {
        double[] values = depth == 0 || reading == null ? null : reading.values();
        readInCalls += values == null ? 0 : values.length;
        if (readInCalls > MOST_READ_IN_CALLS) {
            throw new WorkerGone("Arrays without end", true, null);
        }
    }

    private static int id(Step step) {
        if (step instanceof Step.Call call) {
            return call.id();
        } else if (step instanceof Step.CallStatic call) {
            return call.id();
        }
        return ((Step.Element) step).id();
    }

    /** Learner's code calls a part. What that asks for meanwhile is done before it goes on. */
    private Callbacks.Reply answer(int part, String method, List<Value> arguments) {
        PartCalls calls = parts.get(part);
        if (calls == null) {
            return new Callbacks.Reply.Refusal("This object is of a check that is over");
        }
        if (depth == DEEPEST) {
            throw new WorkerGone("Calls within calls without end", true, null);
        }
        depth++;
        try {
            Value value = calls.call(method, filled(arguments));
            List<Step> steps =
                    queue.stream().filter(step -> !(step instanceof Step.Read)).toList();
            if (steps.size() < queue.size()) {
                flush();
                steps = List.of();
            }
            queue = new ArrayList<>();
            return new Callbacks.Reply.Result(steps, value);
        } catch (Threw threw) {
            return new Callbacks.Reply.Rethrow();
        } catch (Refused refused) {
            queue = new ArrayList<>();
            return new Callbacks.Reply.Refusal(String.valueOf(refused.getMessage()));
        } finally {
            depth--;
        }
    }

    /** No part's method has more than two parameters, and a worker that tells of fewer tells of nothing in their place. */
    private static List<Value> filled(List<Value> arguments) {
        List<Value> filled = new ArrayList<>(arguments);
        while (filled.size() < 2) {
            filled.add(new Value.Nothing());
        }
        return filled;
    }

    /** What an array held. */
    public static final class Pending {
        private final Session session;
        private @Nullable Reading reading;
        private boolean known;

        private Pending(Session session) {
            this.session = session;
        }

        private void found(@Nullable Reading found) {
            reading = found;
            known = true;
        }

        /** The reading; null if there is no array. */
        public @Nullable Reading get() {
            if (!known) {
                session.flush();
            }
            if (!known) {
                throw new IllegalStateException("What was asked before this reading threw");
            }
            return reading;
        }
    }
}
