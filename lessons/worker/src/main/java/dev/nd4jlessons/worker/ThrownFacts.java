package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Thrown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was thrown into a record. */
final class ThrownFacts {
    private static final String NOT_WRITTEN = "dev.nd4jlessons.TaskNotWritten";
    private static final int MOST_FRAMES = 100;
    private static final int MOST_CAUSES = 8;
    private static final int LONGEST_MESSAGE = 4000;

    private ThrownFacts() {}

    static Thrown of(Throwable thrown) {
        return of(thrown, MOST_CAUSES);
    }

    private static Thrown of(Throwable thrown, int causes) {
        if (thrown instanceof NotUsable notUsable) {
            Thrown why = of(notUsable.why(), causes);
            return new Thrown(why.className(), why.message(), null, notUsable.className(), why.frames(), why.cause());
        }
        Throwable cause = thrown.getCause();
        return new Thrown(
                thrown.getClass().getName(),
                message(thrown),
                task(thrown),
                null,
                frames(thrown),
                cause == null || cause == thrown || causes == 0 ? null : of(cause, causes - 1));
    }

    /** An exception of learner's own may fail when it is asked for its message. */
    private static String message(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (RuntimeException | Error e) {
            message = e.getClass().getName();
        }
        if (message == null) {
            return "";
        }
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " …";
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
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frames.size() == MOST_FRAMES || frame.getClassName().equals(Invocation.class.getName())) {
                break;
            }
            frames.add(new Thrown.Frame(
                    frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber()));
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
