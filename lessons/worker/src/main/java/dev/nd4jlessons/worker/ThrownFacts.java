package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts what was thrown into a record. */
final class ThrownFacts {
    private static final String NOT_WRITTEN = "dev.nd4jlessons.TaskNotWritten";
    private static final int MOST_FRAMES = 100;
    private static final int MOST_CAUSES = 8;
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_NAME = 500;

    private ThrownFacts() {}

    /** Loads what is needed to tell of an exception: later there may be no file to open for it, or no memory. */
    static Answer load() {
        return new Answer.Threw(of(new IllegalStateException(new IllegalStateException())));
    }

    static Thrown of(Throwable thrown) {
        return of(thrown, MOST_CAUSES);
    }

    private static Thrown of(Throwable thrown, int causes) {
        if (thrown instanceof NotUsable notUsable) {
            Thrown why = of(notUsable.why(), causes);
            return new Thrown(why.className(), why.message(), null, notUsable.className(), why.frames(), why.cause());
        }
        Throwable cause = asked(thrown::getCause, null);
        return new Thrown(
                name(thrown.getClass().getName()),
                message(thrown),
                task(thrown),
                null,
                frames(thrown),
                cause == null || cause == thrown || causes == 0 ? null : of(cause, causes - 1));
    }

    /** What an exception says of itself. One of learner's own may fail when it is asked; then it says {@code otherwise}. */
    private static <T> @Nullable T asked(Supplier<@Nullable T> question, @Nullable T otherwise) {
        try {
            return question.get();
        } catch (Throwable e) {
            return otherwise;
        }
    }

    private static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (Throwable e) {
            message = e.getClass().getName();
        }
        if (message == null) {
            return "";
        }
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " …";
    }

    /** Names in Java may have 65,535 letters. */
    private static String name(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static @Nullable String task(Throwable thrown) {
        if (!thrown.getClass().getName().equals(NOT_WRITTEN)) {
            return null;
        }
        try {
            return String.valueOf(thrown.getClass().getMethod("task").invoke(thrown));
        } catch (ReflectiveOperationException another) {
            return null;
        }
    }

    /** Down to where this program called. */
    private static List<Thrown.Frame> frames(Throwable thrown) {
        List<Thrown.Frame> frames = new ArrayList<>();
        StackTraceElement[] stack = asked(thrown::getStackTrace, null);
        for (StackTraceElement frame : stack == null ? new StackTraceElement[0] : stack) {
            if (frame == null) {
                continue;
            }
            if (frames.size() == MOST_FRAMES || frame.getClassName().equals(Invocation.class.getName())) {
                break;
            }
            String file = frame.getFileName();
            frames.add(new Thrown.Frame(
                    name(frame.getClassName()),
                    name(frame.getMethodName()),
                    file == null ? null : name(file),
                    frame.getLineNumber()));
        }
        while (!frames.isEmpty() && isReflection(frames.get(frames.size() - 1))) {
            frames.remove(frames.size() - 1);
        }
        return frames;
    }

    private static boolean isReflection(Thrown.Frame frame) {
        return frame.className().startsWith("java.lang.reflect.")
                || frame.className().startsWith("jdk.internal.");
    }
}
