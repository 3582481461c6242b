package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.EventReader;
import dev.nd4jlessons.events.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the forks of one lesson, with its request, its events and its output in a folder of their own. */
public final class LessonLauncher implements Launcher {
    private final Machine machine;
    private final List<Path> classPath;
    private final Map<String, String> environment;
    private final Path root;
    private final Path folders;
    private int forks;

    /**
     * Starts JVMs on {@code machine}.
     *
     * @param environment what the backend needs, beside what the lesson does
     * @param root where they run
     * @param folders for what they write, each in one of its own
     */
    public LessonLauncher(
            Machine machine, List<Path> classPath, Map<String, String> environment, Path root, Path folders) {
        this.machine = machine;
        this.classPath = classPath;
        this.environment = environment;
        this.root = root;
        this.folders = folders;
    }

    @Override
    public ForkResult launch(Request request, TimeLimit limit, ForkListener listener) throws IOException {
        Path folder = folders.resolve("fork-" + ++forks);
        Files.createDirectories(folder);
        Path requestFile = folder.resolve("request.json");
        Path eventFile = folder.resolve("events.jsonl");
        Request sealed = request.withNewKey();
        sealed.write(requestFile);
        ForkCommand command = new ForkCommand(
                machine.java(),
                options(request.lesson(), folder).with(environment),
                classPath,
                Request.MAIN_CLASS,
                List.of(requestFile.toString(), eventFile.toString()),
                root,
                folder);
        return ForkedJvm.run(command, new EventReader(eventFile, sealed.key()), limit, listener);
    }

    private JvmOptions options(String lesson, Path folder) {
        return switch (lesson) {
            case Course.TRAIN_MLP, Course.GRADE -> JvmOptions.forSmallArrays(machine, folder);
            default -> JvmOptions.forLargeArrays(machine, folder);
        };
    }
}
