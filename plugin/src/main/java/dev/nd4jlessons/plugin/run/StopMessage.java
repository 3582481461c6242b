package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words how a worker was stopped: what happened at which step, the likely cause, and where to look. */
final class StopMessage {
    /** A process that a signal ended has 128 more than the signal's number as its exit code. */
    private static final int SIGNALLED = 128;

    /** What a worker says that did nothing any more but look for memory. */
    private static final int HEAP_FULL = 87;

    /** What a worker says whose own program broke off. */
    private static final int BROKE_OFF = 88;

    /** How many of the last lines of a JVM that never came up are quoted. */
    private static final int QUOTED = 5;

    private static final Map<Integer, String> SIGNALS =
            Map.of(4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", 9, "SIGKILL", 11, "SIGSEGV", 15, "SIGTERM");

    private final Messages messages;
    private final Settings settings;
    private final CourseRoot root;
    private final String limit;
    private final String lookKey;
    private final String command;

    /** Words for a lesson in {@code here}; {@code command} is what runs it again. */
    StopMessage(Surroundings here, String command) {
        this(here, "stop.limit.lesson", here.settings().timeout(), "stop.look", command);
    }

    private StopMessage(Surroundings here, String limitKey, Duration timeout, String lookKey, String command) {
        this.messages = here.messages();
        this.settings = here.settings();
        this.root = here.root();
        this.limit = messages.get(limitKey, seconds(timeout));
        this.lookKey = lookKey;
        this.command = command;
    }

    /** Words for checks in {@code here} that begin with a save, each of which has a limit of its own. */
    static StopMessage ofChecks(Surroundings here) {
        return new StopMessage(
                here, "stop.limit.check", here.settings().checkTimeout(), "stop.look-save", "mvn lessons:watch");
    }

    /** The message for {@code result}; {@code place} is where to look first, a file and line, or null. */
    String of(ForkResult result, @Nullable String place) {
        String what = what(result);
        String look = place == null
                ? messages.get("stop.look-log", root.name(result.log()), command)
                : messages.get(lookKey, place, root.name(result.log()), command);
        return what + "\n" + look;
    }

    private String what(ForkResult result) {
        String step = step(result.step());
        return switch (result.outcome()) {
            case TIMED_OUT -> timedOut(result, step);
            case FLOODED -> messages.get("stop.flooded", step);
            case INTERRUPTED -> messages.get("stop.interrupted", step);
            case GARBLED -> messages.get("stop.garbled", step);
            case JUDGE_BROKE_OFF -> messages.get("stop.judge-broke-off", step);
            case NOT_STARTED -> messages.get("stop.not-started", lastWords(result));
            default -> crash(result, step);
        };
    }

    /** A training that has come through an epoch does not hang: it is slow. */
    private String timedOut(ForkResult result, String step) {
        int over = epochsOver(result.step());
        if (over < 1) {
            return messages.get("stop.timed-out", seconds(result.duration()), step, limit);
        }
        String enough = Long.toString(enough(over));
        return messages.get("stop.too-slow", seconds(result.duration()), step, limit, over, enough);
    }

    /** Half as long again as all epochs take at this pace, in seconds, rounded up. */
    private long enough(int over) {
        double needed = 1.5 * settings.timeout().toSeconds() * settings.epochs() / over;
        return 100 * (long) Math.ceil(needed / 100);
    }

    /** How many epochs the training has behind it; 0 if it is at its first, or at something else. */
    private static int epochsOver(Event.@Nullable Step step) {
        return step != null && step.key().equals("train") && step.value().matches("\\d{1,9}")
                ? Integer.parseInt(step.value())
                : 0;
    }

    private String crash(ForkResult result, String step) {
        int code = result.exitCode() == null ? -1 : result.exitCode();
        String signal = SIGNALS.get(code - SIGNALLED);
        Path crashReport = result.crashReport();
        if (crashReport != null) {
            return messages.get("stop.native", step, exit(code, signal), root.name(crashReport));
        }
        if (code == HEAP_FULL) {
            return messages.get("stop.heap-full", step);
        }
        if (code == BROKE_OFF) {
            return messages.get("stop.broke-off", step);
        }
        if ("SIGKILL".equals(signal)) {
            return messages.get("stop.killed", step, exit(code, signal));
        }
        return messages.get("stop.exited", step, exit(code, signal));
    }

    private static String lastWords(ForkResult result) {
        List<String> tail = result.tail();
        return String.join("\n", tail.subList(Math.max(0, tail.size() - QUOTED), tail.size()));
    }

    private String exit(int code, @Nullable String signal) {
        return signal == null
                ? messages.get("stop.code", Integer.toString(code))
                : messages.get("stop.signal", Integer.toString(code), signal);
    }

    /** What the worker was doing, in words. */
    private String step(Event.@Nullable Step step) {
        if (step == null) {
            return messages.get("step.start");
        }
        if (step.key().equals("train")) {
            return messages.get(
                    "step.train", Integer.toString(epochsOver(step) + 1), Integer.toString(settings.epochs()));
        }
        String key = "step." + step.key();
        return messages.has(key) ? messages.get(key, step.value()) : messages.get("step.other", step.key());
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.round(duration.toMillis() / 1000.0));
    }
}
