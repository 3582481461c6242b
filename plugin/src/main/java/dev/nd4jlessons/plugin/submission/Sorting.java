package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.submission.Harvest.Raw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what counts among the sources of one submission, and why the others do not. */
final class Sorting {
    /** A longer name than this is no class's, and file systems refuse it. */
    private static final int LONGEST_NAME = 100;

    private final Course course;
    private final GivenClasses given;
    private final Limits limits;
    private final UnitParser parser = new UnitParser();
    private final List<SourceText> candidates = new ArrayList<>();
    private final List<Note> ignored;
    private final List<Note> refused;
    private final List<Note> problems = new ArrayList<>();

    Sorting(Course course, GivenClasses given, Limits limits, Harvest harvest) {
        this.course = course;
        this.given = given;
        this.limits = limits;
        this.ignored = new ArrayList<>(harvest.ignored());
        this.refused = new ArrayList<>(harvest.refused());
        harvest.sources().forEach(this::sort);
    }

    Submission submission(String name) {
        List<SourceText> chosen = new Candidates(candidates, ignored, problems, this::taskIn).chosen();
        List<SourceText> tasks = chosen.stream().filter(this::holdsTask).toList();
        List<SourceText> helpers = helpers(chosen);
        course.tasks().forEach(task -> noteOtherPackage(task, tasks, helpers));
        return new Submission(name, tasks, helpers, List.copyOf(ignored), List.copyOf(refused), List.copyOf(problems));
    }

    private void sort(Raw raw) {
        Optional<String> text = Utf8.text(raw.bytes());
        if (text.isEmpty()) {
            String guessed = new String(raw.bytes(), StandardCharsets.ISO_8859_1);
            int line = Utf8.firstBadLine(raw.bytes());
            problem(new Note(raw.origin(), line, Reason.NOT_UTF8, null, List.of()), UnitParser.guess(guessed));
            return;
        }
        int deep = Nesting.tooDeepAt(text.get());
        if (deep > 0) {
            problem(
                    new Note(raw.origin(), deep, Reason.NESTED_TOO_DEEP, null, List.of()),
                    UnitParser.guess(text.get()));
            return;
        }
        Unit unit;
        try {
            unit = parser.parse(text.get());
        } catch (Refusal brokeOff) {
            problem(brokeOff.about(raw.origin()), UnitParser.guess(text.get()));
            return;
        }
        sort(raw, unit, text.get());
    }

    private void sort(Raw raw, Unit unit, String text) {
        List<String> types = unit.types();
        Note refusal = refusal(raw.origin(), unit);
        if (refusal != null) {
            refused.add(refusal.costing(taskIn(types)));
        } else if (types.isEmpty()) {
            ignored.add(Note.of(raw.origin(), Reason.NO_CLASS));
        } else if (types.stream().anyMatch(this::isGiven)) {
            String which = types.stream().filter(this::isGiven).collect(Collectors.joining(", "));
            Note note = Note.of(raw.origin(), Reason.GIVEN_CLASS, which);
            if (taskIn(types) == null) {
                ignored.add(note);
            } else {
                problem(note, unit);
            }
        } else {
            String named = types.stream().filter(this::isTask).findFirst().orElse(types.get(0));
            candidates.add(new SourceText(named, types, raw.origin(), text));
        }
    }

    /** Why a source with these classes is not even looked at; null if it is. */
    private @Nullable Note refusal(String origin, Unit unit) {
        if (unit.module()) {
            return Note.of(origin, Reason.MODULE);
        }
        for (String type : unit.types()) {
            if (given.isLibrary(type)) {
                return Note.of(origin, Reason.LIBRARY_PACKAGE, type);
            }
            if (GivenClasses.isOfCourse(type) && !given.isGiven(type) && !isInTaskPackage(type)) {
                return Note.of(origin, Reason.COURSE_PACKAGE, type);
            }
            // With a dollar sign it could be a class within another, one of the course's for example.
            if (type.indexOf('$') >= 0 || isLong(type)) {
                return Note.of(origin, Reason.CLASS_NAME, type);
            }
        }
        return null;
    }

    private static boolean isLong(String type) {
        return Arrays.stream(type.split("\\.")).anyMatch(part -> part.length() > LONGEST_NAME);
    }

    /** Those that there may be; the rest is refused. */
    private List<SourceText> helpers(List<SourceText> chosen) {
        List<SourceText> helpers =
                chosen.stream().filter(source -> !holdsTask(source)).toList();
        helpers.stream()
                .skip(limits.sources())
                .map(source -> Note.of(source.origin(), Reason.TOO_MANY, String.valueOf(limits.sources())))
                .forEach(refused::add);
        return helpers.stream().limit(limits.sources()).toList();
    }

    /** A task's class whose package was changed or deleted is no answer, and yet somebody's work. */
    private void noteOtherPackage(Task task, List<SourceText> tasks, List<SourceText> helpers) {
        boolean known = tasks.stream().anyMatch(source -> source.holds(task))
                || problems.stream().anyMatch(problem -> task.number().equals(problem.task()));
        if (!known) {
            helpers.stream()
                    .filter(source -> simpleName(source.className()).equals(simpleName(task.className())))
                    .map(source -> Note.of(source.origin(), Reason.OTHER_PACKAGE, source.className(), task.className()))
                    .map(note -> note.costing(task.number()))
                    .forEach(problems::add);
        }
    }

    private void problem(Note note, Unit unit) {
        problems.add(note.costing(taskIn(unit.types())));
    }

    private @Nullable String taskIn(List<String> types) {
        return course.tasks().stream()
                .filter(task -> types.contains(task.className()))
                .map(Task::number)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean holdsTask(SourceText source) {
        return taskIn(source.types()) != null;
    }

    private boolean isTask(String type) {
        return taskIn(List.of(type)) != null;
    }

    private boolean isGiven(String type) {
        return given.isGiven(type) && !isTask(type);
    }

    private boolean isInTaskPackage(String type) {
        Set<String> packages = course.tasks().stream()
                .map(task -> GivenClasses.packageOf(task.className()))
                .collect(Collectors.toSet());
        return packages.contains(GivenClasses.packageOf(type));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
