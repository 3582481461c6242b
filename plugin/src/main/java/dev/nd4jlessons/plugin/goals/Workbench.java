package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.backend.BackendChoice;
import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.GpuEnvironment;
import dev.nd4jlessons.plugin.backend.NvidiaSmi;
import dev.nd4jlessons.plugin.backend.Platform;
import dev.nd4jlessons.plugin.backend.VisibleDevices;
import dev.nd4jlessons.plugin.console.MavenScreen;
import dev.nd4jlessons.plugin.console.StandardOutput;
import dev.nd4jlessons.plugin.console.Terminal;
import dev.nd4jlessons.plugin.console.TrainedNetwork;
import dev.nd4jlessons.plugin.desktop.Browser;
import dev.nd4jlessons.plugin.fork.LessonLauncher;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.fork.WorkerFolders;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.grade.Grading;
import dev.nd4jlessons.plugin.grade.GradingSeed;
import dev.nd4jlessons.plugin.grade.JUnitReports;
import dev.nd4jlessons.plugin.grade.Publication;
import dev.nd4jlessons.plugin.isolation.IsolationMode;
import dev.nd4jlessons.plugin.loop.Desk;
import dev.nd4jlessons.plugin.pages.LessonPages;
import dev.nd4jlessons.plugin.progress.Progress;
import dev.nd4jlessons.plugin.progress.ProgressFile;
import dev.nd4jlessons.plugin.progress.Recorder;
import dev.nd4jlessons.plugin.progress.Standing;
import dev.nd4jlessons.plugin.progress.Standings;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import dev.nd4jlessons.plugin.resolve.CourseArtifacts;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.resolve.ForkArtifacts;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import dev.nd4jlessons.plugin.run.Backends;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.plugin.run.Goal;
import dev.nd4jlessons.plugin.run.Lesson;
import dev.nd4jlessons.plugin.run.LessonRunner;
import dev.nd4jlessons.plugin.run.OwnIsolation;
import dev.nd4jlessons.plugin.run.Replay;
import dev.nd4jlessons.plugin.run.ResultSink;
import dev.nd4jlessons.plugin.run.SubmissionRun;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.plugin.run.TaskChecking;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.plugin.submission.SubmissionPath;
import dev.nd4jlessons.results.LessonResult.JUnitResult;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** Puts together, from what Maven knows, what runs a lesson. */
final class Workbench {
    private final Surroundings here;
    private final LessonRunner runner;
    private final MavenSession session;
    private final ProgressFile progress;
    private final Backends backends;
    private final ForkArtifacts artifacts;
    private final Reading reading;
    private final String checks;

    private Workbench(
            Surroundings here,
            LessonRunner runner,
            MavenSession session,
            Backends backends,
            ForkArtifacts artifacts,
            Reading reading,
            String checks) {
        this.here = here;
        this.runner = runner;
        this.session = session;
        this.backends = backends;
        this.artifacts = artifacts;
        this.reading = reading;
        this.checks = checks;
        this.progress = new ProgressFile(here.root(), here.messages());
    }

    static Workbench of(
            Supplier<Log> log,
            MavenSession session,
            MavenProject project,
            String version,
            RepositorySystem repositorySystem,
            CourseArtifacts course,
            Settings settings) {
        Surroundings here = surroundings(log.get(), session, settings);
        Platform platform = Platform.current();
        Backends backends = new Backends(
                here,
                new BackendChoice(platform, CudaBuild.ALL),
                () -> new NvidiaSmi().survey(VisibleDevices.of(System.getenv())));
        ForkArtifacts artifacts = new ForkArtifacts(
                repositorySystem,
                session.getRepositorySession(),
                project.getRemoteProjectRepositories(),
                platform,
                version);
        LessonRunner runner = new LessonRunner(
                here, backends, artifacts, (lesson, paths, decision) -> launcher(here, lesson, paths, decision));
        LessonPages pages = new LessonPages(here.root(), version, settings.language());
        return new Workbench(
                here, runner, session, backends, artifacts, new Reading(here, pages, course), course.checks());
    }

    /** Runs a lesson. */
    void run(String name) {
        Goal goal = goal();
        goal.begin(name);
        Finished finished = recorded(runner, Lesson.of(here.course(), name), goal);
        new TrainedNetwork(here.messages()).show(finished.result(), here.screen());
        goal.end(finished);
    }

    /** The goals that lead the learner from task to task. */
    Loop loop() {
        return new Loop(here, progress, out(), session.getRequest().isInteractiveMode());
    }

    /** Opens the lesson's page at the task that was asked for, else at the next one. */
    void open() {
        String asked = here.settings().task();
        Standings standings = Standings.of(here.course(), here.root(), progress.read());
        Optional<Task> task = asked == null
                ? standings.next().map(Standing::task)
                : Optional.of(here.course().task(asked));
        here.screen().say(reading.open(task));
        if (!Files.exists(savedReport().index())) {
            report(); // which the pages lead to
        }
    }

    /** Checks tasks as they are saved, until somebody ends it. */
    void watch() {
        boolean live = Terminal.isLive(session.getRequest().isInteractiveMode(), mavenVersion(session));
        Desk desk = new Desk(here, progress, out(), true);
        desk.out().accept(here.messages().get("watch.checks", checks));
        new Watching(desk, forCpu(), live, () -> run(Course.TRAIN_MLP), reading).run();
    }

    /** Has the solution's classes ready, if they were asked for, and a seed for the grading that comes. */
    void prepare() {
        refuseToIsolateTests();
        if (here.settings().solution()) {
            TaskChecking.compile(here, forCpu());
        }
        if (!here.settings().seedIsGiven()) {
            session.getUserProperties().setProperty("lessons.seed", Long.toString(GradingSeed.draw(here)));
        }
    }

    private List<ForkArtifact> forCpu() {
        try {
            return artifacts.of(backends.cpu());
        } catch (UnresolvedException e) {
            throw new EnvironmentException(
                    here.messages().get("resolve.failed", String.valueOf(e.getMessage())), e.getCause());
        }
    }

    /** Checks all tasks, trains, and sets the graded tests beside the checks; or grades what somebody handed in. */
    void grade() {
        Path submission = here.settings().submission();
        if (submission != null) {
            grade(here.root().path().resolve(submission).normalize());
            return;
        }
        refuseToIsolateTests();
        Goal goal = goal();
        goal.begin(Course.GRADE);
        Publication publication = publication();
        publication.prepare();
        Finished run = recorded(grader(), Lesson.of(here.course(), Course.GRADE), goal);
        Grading grading = new Grading(here.messages(), here.settings().strict());
        Finished graded = grading.grade(run, tests(), here.settings().seedIsGiven());
        grading.show(graded.result(), here.screen());
        publication.publish(graded.result());
        goal.end(graded);
    }

    /** The graded tests run the code where they please; in a workspace, this is known before they do. */
    private void refuseToIsolateTests() {
        if (here.settings().isolation() == IsolationMode.REQUIRED) {
            throw new FixableException(here.messages().get("grade.never-isolated"));
        }
    }

    private void grade(Path submission) {
        if (here.settings().solution()) {
            throw new FixableException(here.messages().get("submission.and-solution"));
        }
        new SubmissionPath(here.course(), here.messages()).requireOne(submission);
        Goal goal = goal();
        goal.begin(Course.GRADE);
        Publication publication = publication();
        publication.prepare();
        Finished run = grader().run(Lesson.of(here.course(), Course.GRADE), new SubmissionRun(submission));
        Grading grading = new Grading(here.messages(), here.settings().strict());
        Finished graded = grading.grade(run, List.of(), false);
        grading.show(graded.result(), here.screen());
        publication.publish(graded.result());
        goal.end(graded);
    }

    /** Proves that the course's checks can be trusted. */
    void prove() {
        here.screen().say(here.messages().get("watch.checks", checks));
        new Proving(here, savedReport(), runner.artifactsForCpu()).run();
    }

    /** Writes the report's pages anew, without running anything. */
    void report() {
        Report report = savedReport();
        try {
            report.renew().forEach(here.screen()::warn);
        } catch (IOException e) {
            throw new EnvironmentException(
                    here.messages().get("report.not-written", String.valueOf(e.getMessage())), e);
        }
        here.screen().say(here.messages().get("verdict.report", here.root().name(report.index())));
    }

    /** Runs {@code lesson}, and remembers what became of the learner's tasks. The solution's are not theirs. */
    private Finished recorded(LessonRunner runner, Lesson lesson, Goal goal) {
        Recorder recorder = new Recorder(progress, lesson.tasks(), here.root());
        reading.prepare();
        Finished finished = runner.run(lesson, goal::follow);
        if (!here.settings().solution()) {
            recorder.record(finished.result().checks());
        }
        progress.warnings().forEach(here.screen()::warn);
        return finished;
    }

    /** With a seed that nobody knows beforehand, unless one is given. */
    private LessonRunner grader() {
        return here.settings().seedIsGiven() ? runner : runner.seeded(GradingSeed.draw(here));
    }

    private Publication publication() {
        return new Publication(here, System.getenv(), here.settings().strict(), out());
    }

    private StandardOutput out() {
        return StandardOutput.of(mavenVersion(session));
    }

    private List<JUnitResult> tests() {
        Path reports = here.root().gradedTests();
        try {
            return new JUnitReports(reports, session.getStartTime().toInstant()).read();
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("grade.unreadable", String.valueOf(e.getMessage())), e);
        }
    }

    /** What is not written yet is no failure, unless that was asked for: a learner is on the way. */
    private Goal goal() {
        Set<Verdict> accepted =
                here.settings().strict() ? Set.of(Verdict.PASSED) : Set.of(Verdict.PASSED, Verdict.INCOMPLETE);
        ResultSink sink = new ReportSink(
                savedReport(), here.settings().timeout(), here.settings().landscape());
        return new Goal(
                here,
                here.settings().open()
                        ? new OpeningSink(sink, Browser.ofThisMachine(here.messages()), here.screen())
                        : sink,
                accepted);
    }

    private Report savedReport() {
        Path folder = here.root().reportFolder(here.settings().reportDirectory());
        Progress known = progress.read();
        return new Report(
                        folder,
                        here.course(),
                        Report.words(here.settings().language()),
                        task -> known.hintsShown(task.number()))
                .withHistory(here.root().state().resolve("history"))
                .withDigits(ValidationDigits::ofLesson);
    }

    private static Surroundings surroundings(Log log, MavenSession session, Settings settings) {
        var messages = Words.ofPlugin(settings.language());
        CourseRoot root = CourseRoot.of(
                session.getRequest().getMultiModuleProjectDirectory().toPath(), messages);
        MavenScreen screen =
                new MavenScreen(log, messages, session.getRequest().isInteractiveMode(), mavenVersion(session));
        Replay replay = Replay.of(root, settings, messages);
        return replay == null
                ? Surroundings.of(Course.load(), root, settings, screen)
                : Surroundings.of(Course.load(), root, settings.following(replay.trace()), screen)
                        .replaying(replay);
    }

    private static String mavenVersion(MavenSession session) {
        return session.getSystemProperties().getProperty("maven.version", "");
    }

    private static LessonLauncher launcher(Surroundings here, String lesson, WorkerPaths paths, Decision decision) {
        CourseRoot root = here.root();
        return new LessonLauncher(
                Machine.current(),
                paths,
                GpuEnvironment.of(decision, System.getenv()),
                root.path(),
                new WorkerFolders(root.workFolder(lesson)),
                OwnIsolation.homes(here));
    }
}
