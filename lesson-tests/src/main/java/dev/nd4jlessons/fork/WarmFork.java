package dev.nd4jlessons.fork;

import dev.nd4jlessons.events.WarmRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A JVM that stays: it loads ND4J once, then runs one request after the other, as {@link Fork} would.
 *
 * <p>Requests come as lines on standard input, see {@link WarmRequest}; answers go to the event file that each one
 * names. For every request the classes of the course are loaded anew, so that nothing of an earlier one stays. It ends
 * with its standard input: when whoever started it is gone, however that came about.
 */
public final class WarmFork {
    private WarmFork() {}

    /** Loads ND4J, then takes requests until there are no more. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] args) {
        int status = 1;
        try {
            InputStream requests = System.in;
            // Learner's code that reads its input must not eat the next request.
            System.setIn(InputStream.nullInputStream());
            Nd4j.getBackend();
            serve(requests);
            status = 0;
        } catch (Throwable thrown) {
            // There is no event file before the first request: the standard streams are all that is left.
            thrown.printStackTrace();
        } finally {
            System.exit(status);
        }
    }

    private static void serve(InputStream requests) throws IOException, ReflectiveOperationException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            run(WarmRequest.parse(line));
            if (learnersThreadRuns()) {
                return;
            }
            // While the learner reads the answer; the arrays' memory outside the heap goes with their objects.
            System.gc();
        }
    }

    /** By reflection: the {@link Fork} that is called is another one for every request. */
    private static void run(WarmRequest request) throws IOException, ReflectiveOperationException {
        try (FreshClassLoader loader = new FreshClassLoader(urls(request), WarmFork.class.getClassLoader())) {
            loader.loadClass(Fork.class.getName())
                    .getMethod("run", Path.class, Path.class)
                    .invoke(null, Path.of(request.request()), Path.of(request.events()));
        } catch (InvocationTargetException e) {
            throw new IOException("No answer could be written to " + request.events(), e.getCause());
        }
    }

    private static URL[] urls(WarmRequest request) throws IOException {
        URL[] urls = new URL[request.classPath().size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(request.classPath().get(i)).toUri().toURL();
        }
        return urls;
    }

    /** Whether a thread that learner's code started goes on after its check: it would slow the next ones down. */
    private static boolean learnersThreadRuns() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey() != Thread.currentThread())
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> FreshClassLoader.isOfTheCourse(frame.getClassName()));
    }
}
