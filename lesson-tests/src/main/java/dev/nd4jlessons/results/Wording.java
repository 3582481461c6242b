package dev.nd4jlessons.results;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.messages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a learner is told of one check: what happened, the likely cause, what to do next; a line each. */
final class Wording {
    private final Task task;
    private final Check check;
    private final String place;
    private final Messages messages;

    Wording(Task task, Check check, String place, Messages messages) {
        this.task = task;
        this.check = check;
        this.place = place;
        this.messages = messages;
    }

    String of(Status status) {
        return switch (status) {
            case PASSED -> passed();
            case NOT_STARTED -> notStarted();
            case BLOCKED -> blocked(Objects.requireNonNull(check.problem()));
            case ERROR -> lines("check.nothing", "check.nothing.cause");
            case FAILED -> failed();
        };
    }

    private String passed() {
        long elements = check.parts().stream().mapToLong(Check.Part::elements).sum();
        double error = check.parts().stream()
                .mapToDouble(Check.Part::maxRelativeError)
                .max()
                .orElse(0);
        return messages.get(
                "check.passed", task.name(), elements, check.parts().size(), Findings.error(error, messages));
    }

    private String notStarted() {
        return messages.get("problem.NOT_WRITTEN", task.number(), task.name()) + "\n"
                + messages.get("problem.NOT_WRITTEN.cause", place) + "\n"
                + messages.get("problem.NOT_WRITTEN.next", task.lesson());
    }

    private String blocked(Problem problem) {
        String other = problem.values().get(0);
        return messages.get("problem.BLOCKED", task.name(), other) + "\n"
                + messages.get("problem.BLOCKED.next", other, task.lesson());
    }

    private String failed() {
        Problem problem = check.problem();
        if (problem == null || check.diagnosis() != null) {
            return explained();
        }
        return Findings.problem(problem, messages) + "\n" + next();
    }

    /** The mistake before its traces: who has recognised it may stop reading. */
    private String explained() {
        String mismatch = Findings.mismatch(Findings.shown(check), messages);
        Counterexample onPaper =
                check.explanation() == null ? null : check.explanation().counterexample();
        List<String> lines = new ArrayList<>();
        if (check.diagnosis() != null) {
            lines.add(named(check.diagnosis()));
            lines.add(mismatch);
        } else if (check.partly() != null) {
            lines.add(named(check.partly()));
            lines.add(mismatch);
            lines.add(others(check.partly()));
        } else {
            lines.add(mismatch);
            if (!check.known().isEmpty()) {
                lines.add(known());
            }
            lines.add(messages.get(onPaper == null ? "check.mismatch.cause" : "check.mismatch.on-paper"));
        }
        lines.add(next());
        if (onPaper != null) {
            lines.addAll(new OnPaper(onPaper, messages).lines());
        }
        return String.join("\n", lines);
    }

    private String named(Check.Diagnosis mistake) {
        return messages.get("diagnosis." + mistake.id(), mistake.values().toArray());
    }

    /** What is wrong beside the one tensor that {@code partly} explains. */
    private String others(Check.Diagnosis partly) {
        String explained = partly.values().get(0);
        List<String> others = Findings.wrong(check)
                .map(Check.Part::name)
                .filter(name -> !name.equals(explained))
                .toList();
        return messages.get("check.partly", explained, String.join(", ", others));
    }

    private String known() {
        String statements = check.known().stream()
                .map(fact -> messages.get("known." + fact.id(), fact.values().toArray()))
                .collect(Collectors.joining(messages.get("known.and")));
        return messages.get("known", statements);
    }

    private String lines(String... keys) {
        List<String> lines = new ArrayList<>();
        Arrays.stream(keys).forEach(key -> lines.add(messages.get(key, task.name())));
        lines.add(next());
        return String.join("\n", lines);
    }

    private String next() {
        return messages.get("check.next", place, task.lesson());
    }
}
