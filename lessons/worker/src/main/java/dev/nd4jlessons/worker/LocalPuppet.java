package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.Puppet;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A puppet in this JVM, which finds classes through a loader. */
public final class LocalPuppet implements Puppet {
    private final ClassLoader loader;
    private final ObjectTable objects = new ObjectTable();
    private final Conversion conversion = new Conversion(objects);
    private final ReentrantLock talking = new ReentrantLock();
    private Callbacks callbacks = Callbacks.none();
    private int running;
    private @Nullable Throwable lastThrown;

    static {
        ThrownFacts.load();
    }

    /** A puppet whose classes come from {@code loader}. */
    public LocalPuppet(ClassLoader loader) {
        this.loader = loader;
    }

    /** Takes in an object that is there already; the id under which it is known from here on. */
    public int adopt(Object object) {
        return objects.idOf(object);
    }

    @Override
    public List<Answer> run(List<Step> steps, Callbacks answering) {
        begin(answering);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Step step : steps) {
                Answer answer = answer(step);
                answers.add(answer);
                if (answer instanceof Answer.Threw) {
                    break;
                }
            }
            return answers;
        } finally {
            end();
        }
    }

    private void begin(Callbacks answering) {
        talking.lock();
        try {
            callbacks = answering;
            running++;
        } finally {
            talking.unlock();
        }
    }

    /** Waits for a call of a part that another thread of learner's has begun; later ones are refused. */
    private void end() {
        talking.lock();
        try {
            running--;
        } finally {
            talking.unlock();
        }
    }

    private Answer answer(Step step) {
        try {
            return perform(step);
        } catch (Throwable thrown) {
            lastThrown = thrown;
            return new Answer.Threw(ThrownFacts.of(thrown));
        }
    }

    private Answer perform(Step step) throws Throwable {
        if (step instanceof Step.Read read) {
            return new Answer.Found(objects.get(read.target()) instanceof INDArray array ? NdArrays.read(array) : null);
        } else if (step instanceof Step.Call call) {
            Object target = objects.require(call.target());
            return returned(call.id(), Invocation.of(target, call.method(), call.arguments(), conversion));
        } else if (step instanceof Step.CallStatic call) {
            Class<?> type = loader.loadClass(call.className());
            return returned(call.id(), Invocation.ofStatic(type, call.method(), call.arguments(), conversion));
        } else if (step instanceof Step.Element element) {
            List<?> list = (List<?>) objects.require(element.list());
            return returned(element.id(), list.get(element.index()));
        }
        change(step);
        return new Answer.Done();
    }

    private void change(Step step) throws Throwable {
        if (step instanceof Step.Place place) {
            NdArrays.Placed placed = NdArrays.place(place.layout(), place.type(), place.values());
            objects.put(place.id(), placed.array());
            objects.put(place.base(), placed.base());
        } else if (step instanceof Step.Create create) {
            objects.put(create.id(), Invocation.create(create, loader, conversion));
        } else if (step instanceof Step.Part part) {
            objects.put(part.id(), part(part.id(), loader.loadClass(part.interfaceName())));
        } else if (step instanceof Step.Assign assign) {
            NdArrays.assign((INDArray) objects.require(assign.target()), assign.values());
        } else if (step instanceof Step.Disturb disturb) {
            ((INDArray) objects.require(disturb.target())).addi(1);
        } else if (step instanceof Step.ForgetAllBut kept) {
            objects.retain(kept.ids());
        }
    }

    private Answer returned(int id, @Nullable Object result) {
        if (result != null) {
            objects.put(id, result);
        }
        return new Answer.Returned(conversion.toValue(result));
    }

    private Object part(int id, Class<?> type) {
        return Proxy.newProxyInstance(
                loader, new Class<?>[] {type}, new PartHandler(type.getSimpleName(), (method, arguments) -> {
                    talking.lock();
                    try {
                        return reply(id, method.getName(), conversion.toValues(arguments), method.getReturnType());
                    } finally {
                        talking.unlock();
                    }
                }));
    }

    private @Nullable Object reply(int part, String method, List<Value> arguments, Class<?> type) throws Throwable {
        if (running == 0) {
            throw new IllegalStateException("The call that this was handed to is over");
        }
        Callbacks.Reply reply = callbacks.call(part, method, arguments);
        if (reply instanceof Callbacks.Reply.Result result) {
            for (Step step : result.steps()) {
                perform(step);
            }
            return conversion.toObject(result.value(), type);
        }
        if (reply instanceof Callbacks.Reply.Refusal refusal) {
            throw new IllegalStateException(refusal.why());
        }
        throw Objects.requireNonNullElseGet(lastThrown, IllegalStateException::new);
    }
}
