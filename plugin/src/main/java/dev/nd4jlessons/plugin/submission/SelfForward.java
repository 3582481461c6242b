package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a backward pass that reaches a forward pass: finite differences give right gradients without the formulas that a
 * task asks for, and no check of values can tell.
 *
 * <p>It follows calls within the compiled classes, lambdas and fields that hold them included, and classes that are made
 * on the way. It does not follow a call of a given interface's {@code backward}, which is how a model has its layers do
 * their own; nor reflection. What computes the forward pass anew, without calling it, stays unseen.
 */
public final class SelfForward {
    private static final Set<String> FORWARD = Set.of("forward", "logits");
    private static final String BACKWARD = "backward";
    private static final String COURSE = "dev/nd4jlessons/";

    private final Map<String, ClassFacts> classes = new LinkedHashMap<>();

    private SelfForward(Collection<byte[]> classFiles) {
        for (byte[] classFile : classFiles) {
            ClassFacts facts = ClassFacts.of(classFile);
            classes.put(facts.name(), facts);
        }
    }

    /**
     * The way from a backward pass to a forward pass.
     *
     * @param methods from {@code Linear.backward} to {@code Linear.forward}
     * @param line where the first of them calls the second; 0 if the class file does not say
     */
    public record Way(List<String> methods, int line) {}

    /** The way from the backward pass of {@code task} to a forward pass among {@code classFiles}; empty if there is none. */
    public static Optional<Way> find(Task task, Collection<byte[]> classFiles) {
        return new SelfForward(classFiles).from(task.className().replace('.', '/'));
    }

    /** Breadth first, so that the way is a shortest one. */
    private Optional<Way> from(String owner) {
        ClassFacts start = classes.get(owner);
        if (start == null) {
            return Optional.empty();
        }
        Map<CalledMethod, Step> reached = new LinkedHashMap<>();
        Deque<CalledMethod> open = new ArrayDeque<>();
        for (CalledMethod method : start.methods.keySet()) {
            if (method.name().equals(BACKWARD)) {
                reached.put(method, new Step(null, 0));
                open.add(method);
            }
        }
        while (!open.isEmpty()) {
            CalledMethod method = open.remove();
            for (Map.Entry<CalledMethod, Integer> next : nextOf(method).entrySet()) {
                if (reached.putIfAbsent(next.getKey(), new Step(method, next.getValue())) == null) {
                    if (isForward(next.getKey())) {
                        return Optional.of(way(next.getKey(), reached));
                    }
                    open.add(next.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** Where a method was reached from, and at which line of that. */
    private record Step(@Nullable CalledMethod from, int line) {}

    private Way way(CalledMethod end, Map<CalledMethod, Step> reached) {
        List<String> methods = new ArrayList<>();
        int line = 0;
        CalledMethod method = end;
        while (method != null) {
            Step step = Objects.requireNonNull(reached.get(method));
            methods.add(0, method.shown());
            line = step.from() == null ? line : step.line();
            method = step.from();
        }
        return new Way(List.copyOf(methods), line);
    }

    /** What may run because {@code method} does, among the compiled classes, and every forward pass that it calls. */
    private Map<CalledMethod, Integer> nextOf(CalledMethod method) {
        Map<CalledMethod, Integer> next = new LinkedHashMap<>();
        ClassFacts owner = classes.get(method.owner());
        MethodFacts facts = owner == null ? null : owner.methods.get(method);
        if (facts == null) {
            return next;
        }
        facts.calls.forEach((called, line) -> addCalled(called, line, next));
        facts.made.forEach(made -> addMethodsOf(made, next));
        facts.read.forEach(field -> addWhatIsKeptIn(field, next));
        return next;
    }

    private void addCalled(CalledMethod called, int line, Map<CalledMethod, Integer> next) {
        if (isForward(called)) {
            next.putIfAbsent(called, line);
        }
        classes.values().stream()
                .filter(facts -> isKin(facts.name(), called.owner()))
                .map(facts -> new CalledMethod(facts.name(), called.name(), called.descriptor()))
                .filter(this::hasCode)
                .forEach(method -> next.putIfAbsent(method, line));
    }

    /** A new object may be called through an interface of Java's. A layer's methods are found where they are called. */
    private void addMethodsOf(String made, Map<CalledMethod, Integer> next) {
        ClassFacts facts = classes.get(made);
        if (facts != null && !isOfCourse(made)) {
            facts.methods.keySet().forEach(method -> next.putIfAbsent(method, 0));
        }
    }

    /** A field that is read may hold what was put there: lambdas, and new objects. */
    private void addWhatIsKeptIn(String field, Map<CalledMethod, Integer> next) {
        for (ClassFacts facts : classes.values()) {
            for (MethodFacts writer : facts.methods.values()) {
                if (writer.written.contains(field)) {
                    writer.handedOn.forEach((method, line) -> addCalled(method, 0, next));
                    writer.made.forEach(made -> addMethodsOf(made, next));
                }
            }
        }
    }

    private boolean hasCode(CalledMethod method) {
        ClassFacts facts = classes.get(method.owner());
        return facts != null && facts.methods.containsKey(method);
    }

    /** Whether a call of {@code owner}'s method may run that of {@code name}: the class itself, above or below it. */
    private boolean isKin(String name, String owner) {
        return classes.containsKey(owner) && (isBelow(name, owner) || isBelow(owner, name));
    }

    private boolean isBelow(String name, String ancestor) {
        ClassFacts facts = classes.get(name);
        return name.equals(ancestor)
                || (facts != null && facts.parents.stream().anyMatch(parent -> isBelow(parent, ancestor)));
    }

    /** A forward pass of the course's types, or of a class that is derived from one. */
    private boolean isForward(CalledMethod method) {
        return FORWARD.contains(method.name()) && isOfCourse(method.owner());
    }

    private boolean isOfCourse(String owner) {
        ClassFacts facts = classes.get(owner);
        boolean given = facts == null && owner.startsWith(COURSE);
        return given || (facts != null && facts.parents.stream().anyMatch(this::isOfCourse));
    }
}
