package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.submission.CompileFault.Kind;
import dev.nd4jlessons.plugin.submission.compiler.CompilerAnswer;
import dev.nd4jlessons.plugin.submission.compiler.CompilerAnswer.SourceError;
import dev.nd4jlessons.plugin.submission.compiler.CompilerJvm;
import dev.nd4jlessons.plugin.submission.compiler.CompilerOutcome;
import dev.nd4jlessons.plugin.submission.compiler.CompilerOutcome.Answered;
import dev.nd4jlessons.plugin.submission.compiler.CompilerOutcome.BrokeOff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of one submission that are still in, those that are out, and what the last attempt gave. */
final class Attempts {
    /** One that takes all the time that there is may be followed by one more; then it is enough. */
    private static final int MOST_LATE = 2;

    private final Course course;
    private final CompilerJvm jvm;
    private final Locale language;
    private final List<SourceText> in;
    private final List<CompileFault> faults = new ArrayList<>();
    private Map<String, byte[]> classes = Map.of();
    private int late;

    Attempts(Course course, CompilerJvm jvm, Locale language, List<SourceText> sources) {
        this.course = course;
        this.jvm = jvm;
        this.language = language;
        this.in = new ArrayList<>(sources);
    }

    List<CompileFault> faults() {
        return faults;
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    /** Ends, since each round leaves at least one source out, and the course's own classes compile. */
    void dropUntilTheRestCompiles() throws IOException {
        List<CompileFault> found = attempt();
        while (!found.isEmpty()) {
            for (CompileFault fault : found) {
                in.remove(fault.source());
                faults.add(fault);
            }
            found = attempt();
        }
    }

    /** Tries once more with the source of {@code fault} among those that compile. */
    void takeBackIfItCompiles(CompileFault fault) throws IOException {
        if (fault.kind() == Kind.TIMED_OUT) {
            return;
        }
        Map<String, byte[]> before = classes;
        in.add(fault.source());
        if (attempt().isEmpty()) {
            faults.remove(fault);
        } else {
            in.remove(fault.source());
            classes = before;
        }
    }

    /** What keeps the sources that are in from compiling; nothing if they compiled, and are now the classes. */
    private List<CompileFault> attempt() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        in.forEach(source -> texts.put(source.path(), source.text()));
        unwritten().forEach(task -> texts.put(task.file(), new ShippedTask(task).unwritten()));
        CompilerOutcome outcome = jvm.compile(texts, language);
        if (outcome instanceof BrokeOff brokeOff) {
            return broken(brokeOff);
        }
        CompilerAnswer answer = ((Answered) outcome).answer();
        if (answer.errors().isEmpty()) {
            classes = expected(answer.classes());
            return List.of();
        }
        return errors(answer.errors());
    }

    private List<Task> unwritten() {
        return course.tasks().stream()
                .filter(task -> in.stream().noneMatch(source -> source.holds(task)))
                .toList();
    }

    private List<CompileFault> broken(BrokeOff brokeOff) throws IOException {
        late += brokeOff.late() ? 1 : 0;
        boolean known = brokeOff.source() >= 0 && brokeOff.source() < in.size() && late < MOST_LATE;
        List<SourceText> over = known ? List.of(in.get(brokeOff.source())) : List.copyOf(in);
        if (over.isEmpty()) {
            throw new IOException("The compiler broke off over the course's own classes: " + brokeOff);
        }
        Kind kind = brokeOff.late() ? Kind.TIMED_OUT : Kind.CRASHED;
        return over.stream()
                .map(source -> new CompileFault(source, kind, brokeOff.word(), List.of(), List.of()))
                .toList();
    }

    private List<CompileFault> errors(List<SourceError> errors) throws IOException {
        List<CompileFault> found = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            int number = i;
            List<CompileFault.Message> own = errors.stream()
                    .filter(error -> error.source() == number)
                    .map(error -> new CompileFault.Message(error.line(), error.text()))
                    .toList();
            if (!own.isEmpty()) {
                found.add(new CompileFault(in.get(i), Kind.ERRORS, "", own, leftOut()));
            }
        }
        if (found.isEmpty()) {
            throw new IOException(
                    "The course's own classes do not compile: " + errors.get(0).text());
        }
        return found;
    }

    private List<String> leftOut() {
        return faults.stream().map(fault -> fault.source().origin()).toList();
    }

    /** Those of the sources, and no others. */
    private Map<String, byte[]> expected(Map<String, byte[]> all) {
        List<String> types = Stream.concat(
                        in.stream().map(SourceText::types).flatMap(Collection::stream),
                        course.tasks().stream().map(Task::className))
                .toList();
        return all.entrySet().stream()
                .filter(entry -> types.contains(outermost(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String outermost(String className) {
        int dollar = className.indexOf('$');
        return dollar < 0 ? className : className.substring(0, dollar);
    }
}
