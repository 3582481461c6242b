package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.lesson.LessonJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs each request with a worker of its own, whose output goes to a folder of its own. */
public final class LessonLauncher implements Launcher {
    private final Machine machine;
    private final WorkerPaths paths;
    private final Map<String, String> environment;
    private final Path root;
    private final WorkerFolders folders;
    private final WorkerHomes homes;

    /**
     * Starts workers on {@code machine}.
     *
     * @param environment what the backend needs, beside what the lesson does
     * @param root where they run
     */
    public LessonLauncher(
            Machine machine,
            WorkerPaths paths,
            Map<String, String> environment,
            Path root,
            WorkerFolders folders,
            WorkerHomes homes) {
        this.machine = machine;
        this.paths = paths;
        this.environment = environment;
        this.root = root;
        this.folders = folders;
        this.homes = homes;
    }

    @Override
    public ForkResult launch(Request request, TimeLimit limit, ForkListener listener) throws IOException {
        Path folder = folders.create();
        ForkCommand command = new ForkCommand(
                machine.java(),
                options(request.lesson(), folder).with(environment),
                paths.fixed(),
                WorkerJvm.MAIN_CLASS,
                List.of(),
                root,
                folder);
        Path socketFolder = WorkerFolders.forSocket(folder);
        try (WorkerHome home = homes.of(paths, socketFolder);
                WorkerJvm jvm = WorkerJvm.start(home, command, socketFolder, listener::printed)) {
            return new Conversation(
                            jvm,
                            (worker, events) -> {
                                worker.open(
                                        paths.fresh().stream().map(home::name).toList());
                                new LessonJudge(request, worker, events).run();
                            },
                            Clocks.ofTheWhole(limit),
                            listener,
                            running -> false)
                    .run();
        }
    }

    private JvmOptions options(String lesson, Path folder) {
        return switch (lesson) {
            case Course.TRAIN_MLP, Course.GRADE -> JvmOptions.forSmallArrays(machine, folder);
            default -> JvmOptions.forLargeArrays(machine, folder);
        };
    }
}
