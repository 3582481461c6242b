package dev.nd4jlessons.events;

import com.google.gson.Gson;
import java.util.List;

/**
 * One line that a JVM that stays is sent on its standard input: what to run next, and with which classes.
 *
 * @param request the file of a {@link Request}
 * @param events the file that the answer is appended to, up to its {@link Event.Bye}
 * @param classPath where the classes of the course are, the learner's first; they are loaded anew for every request
 */
public record WarmRequest(String request, String events, List<String> classPath) {
    /** The class that such a JVM starts with; it takes no arguments. */
    public static final String MAIN_CLASS = "dev.nd4jlessons.fork.WarmFork";

    /** Reads a line back. */
    public static WarmRequest parse(String line) {
        return new Gson().fromJson(line, WarmRequest.class);
    }

    /** As one line, without its end. */
    public String line() {
        return new Gson().toJson(this);
    }
}
