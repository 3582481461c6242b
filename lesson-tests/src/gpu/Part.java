import dev.nd4jlessons.channel.Reception;
import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.Wire;
import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.lesson.LessonJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One part of a run on a GPU, over: the judge in this JVM, the classes that it judges in a worker of their own.
 *
 * @param name of the part
 * @param events what the judge told, in order
 * @param end what the worker's process came to, and after how long
 * @param lastWords the end of what it printed
 */
record Part(String name, List<Event> events, String end, List<String> lastWords) {
    /** A worker that takes longer than this is killed, since a JVM that is asked to end waits for its product. */
    private static final Duration LIMIT = Duration.ofSeconds(130);

    private static final int LAST_WORDS = 5;

    /**
     * Has {@code request} judged to its end, or for as long as a part may take.
     *
     * @param worker starts a worker; the place of the judge's socket is still to be added
     * @param fresh where the classes of the course come from, those to be judged first
     * @param out where the worker's output goes
     */
    static Part run(String name, Request request, List<String> worker, List<String> fresh, Path out) throws Exception {
        Path log = out.resolve(name + ".log");
        Path folder = Files.createTempDirectory("gpu");
        List<Event> events = new ArrayList<>();
        long start = System.nanoTime();
        Process process = null;
        try (Reception reception = Reception.open(folder)) {
            List<String> command = new ArrayList<>(worker);
            command.add(reception.place());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            killAfter(LIMIT, process);
            judge(request, reception, process, fresh, events);
        } finally {
            Files.deleteIfExists(folder);
        }
        boolean ended = process.waitFor(5, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        String end = String.format("%d s, %s", seconds, ended ? "exit code " + process.exitValue() : "killed");
        System.err.println(name + ": " + end);
        List<String> lines = Files.readAllLines(log);
        return new Part(name, events, end, lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    /** What the judge told of this kind. */
    <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void judge(
            Request request, Reception reception, Process process, List<String> fresh, List<Event> events)
            throws IOException {
        try (Wire wire = reception.receive(process::isAlive)) {
            if (wire != null) {
                RemotePuppet puppet = new RemotePuppet(wire);
                puppet.open(fresh);
                new LessonJudge(request, puppet, events::add).run();
            }
        } catch (WorkerGone gone) {
            // Its exit code and its last words tell why, and the missing end of its events that it is gone.
        }
    }

    private static void killAfter(Duration limit, Process process) {
        Thread killer = new Thread(() -> {
            try {
                if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        killer.setDaemon(true);
        killer.start();
    }
}
