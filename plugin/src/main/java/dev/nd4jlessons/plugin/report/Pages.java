package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.plugin.report.page.Benchmark;
import dev.nd4jlessons.plugin.report.page.Frame;
import dev.nd4jlessons.plugin.report.page.HintsSeen;
import dev.nd4jlessons.plugin.report.page.Lessons;
import dev.nd4jlessons.plugin.report.page.Live;
import dev.nd4jlessons.plugin.report.page.Living;
import dev.nd4jlessons.plugin.report.page.Navigation;
import dev.nd4jlessons.plugin.report.page.Overview;
import dev.nd4jlessons.plugin.report.page.Proof;
import dev.nd4jlessons.plugin.report.page.Runs;
import dev.nd4jlessons.plugin.report.page.SourceViews;
import dev.nd4jlessons.plugin.report.page.Summary;
import dev.nd4jlessons.plugin.report.page.Text;
import dev.nd4jlessons.plugin.report.page.Trained;
import dev.nd4jlessons.plugin.report.page.Training;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes results out as pages: a model for each, and the template that shows it. */
final class Pages {
    static final String INDEX = "index";

    private static final String RUNS = "runs";
    static final String TEMPLATES = "dev.nd4jlessons.plugin.report.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final Course course;
    private final Text text;
    private final Lessons lessons;
    private final ToIntFunction<Task> hintsShown;
    private final @Nullable Path directory;

    Pages(Course course, Messages words, ToIntFunction<Task> hintsShown) {
        this(course, words, hintsShown, null);
    }

    /** The same; {@code folder} is where the pages will lie, for what they link to outside of it. */
    Pages(Course course, Messages words, ToIntFunction<Task> hintsShown, @Nullable Path folder) {
        this.course = course;
        this.text = new Text(words);
        this.lessons = new Lessons(course, folder, text.language());
        this.hintsShown = hintsShown;
        this.directory = folder;
    }

    private boolean hasLessons() {
        return directory != null
                && Files.exists(
                        directory.resolve(Navigation.lessons(text) + ".html").normalize());
    }

    /**
     * The HTML of every page, by its name without {@code .html}. All are written anew: each links to all others.
     *
     * @param runs that are kept, the newest first
     */
    Map<String, String> render(Map<String, LessonResult> results, List<Run> runs) {
        return render(results, runs, Map.of());
    }

    /** The same with the networks that were trained, by lesson. */
    Map<String, String> render(Map<String, LessonResult> results, List<Run> runs, Map<String, Trained> trained) {
        return new Rendering(results, runs, trained, null, false, false).all();
    }

    /** What the site's pages say of the tasks: see {@link ProgressScript}. */
    String progress(Map<String, LessonResult> results, List<Run> runs) {
        return ProgressScript.of(
                Overview.of(course, results, runs, text, hintsShown).tasks());
    }

    /** The HTML of the page of one run that is kept, whatever ran since. */
    String run(LessonResult result, Map<String, LessonResult> results, List<Run> runs) {
        return new Rendering(results, runs, Map.of(), null, false, true).lesson(result);
    }

    /** The HTML of the page on a proof of the checks; it links to the pages of {@code results} and {@code runs}. */
    String proof(ProofResult proof, Map<String, LessonResult> results, List<Run> runs) {
        Frame frame = new Rendering(results, runs).frame("prove", text.get("lesson.prove"), Assets.Use.PLAIN);
        return html("prove", Map.of("frame", frame, "page", Proof.of(proof, text)));
    }

    /** The HTML of the page of a run that is still on; {@code results} and {@code runs} are those that it links to. */
    String live(LessonResult soFar, Map<String, LessonResult> results, List<Run> runs, Live live) {
        return new Rendering(results, runs, Map.of(), live, false, false).lesson(brief(soFar));
    }

    /** What is new of such a run, for a page that is open. */
    String news(LessonResult soFar, Map<String, LessonResult> results, List<Run> runs, Live live) {
        return new Rendering(results, runs, Map.of(), live, true, false).lesson(brief(soFar));
    }

    /** That a run is over, for a page that was opened before. */
    String over(LessonResult result) {
        List<Script> scripts = Assets.scripts(Assets.Use.BEACON);
        Frame frame = new Frame(
                text,
                text.get("lesson." + result.lesson()),
                List.of(),
                "",
                scripts.stream().map(Script::text).toList(),
                Assets.policy(scripts, false),
                false,
                lessons,
                new Frame.Beacon(beacon(result.lesson()), result.startedAt()),
                null,
                true);
        return html("over", Map.of("frame", frame));
    }

    /** The file beside a lesson's page that tells what is new. */
    static String beacon(String lesson) {
        return lesson + ".live.html";
    }

    /** How each task was found matters once the run is over. */
    private static LessonResult brief(LessonResult soFar) {
        List<TaskResult> checks = soFar.checks().stream()
                .map(task -> TaskResultBuilder.builder(task)
                        .parts(List.of())
                        .explanation(null)
                        .build())
                .toList();
        return LessonResultBuilder.builder(soFar).checks(checks).build();
    }

    /** All pages of one moment. */
    private final class Rendering {
        private final Map<String, LessonResult> results;
        private final List<Run> runs;
        private final Map<String, Trained> trained;
        private final Set<String> there;
        private final @Nullable Live live;
        private final boolean bare;
        private final boolean kept;

        Rendering(Map<String, LessonResult> results, List<Run> runs) {
            this(results, runs, Map.of(), null, false, false);
        }

        Rendering(
                Map<String, LessonResult> results,
                List<Run> runs,
                Map<String, Trained> trained,
                @Nullable Live live,
                boolean bare,
                boolean kept) {
            this.live = live;
            this.bare = bare;
            this.kept = kept;
            this.trained = trained;
            this.results = results;
            this.runs = runs;
            this.there = new HashSet<>(results.keySet());
            if (!runs.isEmpty()) {
                there.add(RUNS);
            }
            if (hasLessons()) {
                there.add(Navigation.lessons(text));
            }
        }

        Map<String, String> all() {
            Map<String, String> html = new LinkedHashMap<>();
            results.values().forEach(result -> html.put(result.lesson(), lesson(result)));
            html.put(INDEX, index());
            if (!runs.isEmpty()) {
                html.put(RUNS, runs());
            }
            return html;
        }

        private String index() {
            Frame frame = frame(INDEX, text.get("index.title"), Assets.Use.PLAIN);
            return html(
                    "overview", Map.of("frame", frame, "page", Overview.of(course, results, runs, text, hintsShown)));
        }

        private String runs() {
            Runs page = Runs.of(course, runs, text);
            Frame frame = frame(
                    RUNS,
                    text.get("lesson.runs"),
                    page.comparison() == null ? Assets.Use.PLAIN : Assets.Use.COMPARISON);
            return html("runs", Map.of("frame", frame, "page", page));
        }

        private String lesson(LessonResult result) {
            return switch (result.lesson()) {
                case Course.DEVICE_CHECK -> deviceCheck(result);
                case Course.MATMUL_BENCHMARK -> matmulBenchmark(result);
                default -> training(result);
            };
        }

        private String deviceCheck(LessonResult result) {
            return html(
                    "deviceCheck",
                    Map.of(
                            "frame", frame(result, false),
                            "summary", Summary.of(result, text),
                            "devices", result.devices()));
        }

        private String matmulBenchmark(LessonResult result) {
            Benchmark benchmark = Benchmark.of(result, text);
            return html(
                    "matmulBenchmark",
                    Map.of(
                            "frame", frame(result, !benchmark.sizes().isEmpty()),
                            "summary", Summary.of(result, text),
                            "benchmark", benchmark,
                            "sources", sources(result),
                            "hints", HintsSeen.of(course, hintsShown, text)));
        }

        private String training(LessonResult result) {
            Training training = Training.of(result, text);
            Trained network = trained.get(result.lesson());
            List<String> parts = new ArrayList<>(Living.assets(network));
            if (training.tasks().stream().anyMatch(task -> task.stepper() != null)) {
                parts.add("stepper");
            }
            Map<String, Object> parameters = new HashMap<>(Map.of(
                    "frame", frame(result, !result.epochs().isEmpty() || explained(result), parts),
                    "summary", Summary.of(result, text),
                    "training", training,
                    "sources", sources(result),
                    "hints", HintsSeen.of(course, hintsShown, text)));
            if (network != null) {
                parameters.put("living", Living.of(network, result, text));
            }
            return html("training", parameters);
        }

        private boolean explained(LessonResult result) {
            return live != null || result.checks().stream().anyMatch(task -> task.explanation() != null);
        }

        /** The learner's code as it was in that run. */
        private SourceViews sources(LessonResult result) {
            return runs.stream()
                    .filter(run -> run.isOf(result))
                    .findFirst()
                    .map(run -> SourceViews.of(run.sources(), result.checks()))
                    .orElse(SourceViews.NONE);
        }

        private Frame frame(LessonResult result, boolean charts) {
            return frame(result, charts, List.of());
        }

        private Frame frame(LessonResult result, boolean charts, List<String> parts) {
            return frame(
                    kept ? RUNS : result.lesson(),
                    text.get("lesson." + result.lesson()),
                    bare ? Assets.Use.BEACON : charts ? Assets.Use.CHARTS : Assets.Use.PLAIN,
                    bare ? List.of() : parts,
                    kept ? null : new Frame.Beacon(beacon(result.lesson()), result.startedAt()));
        }

        private Frame frame(String page, String title, Assets.Use use) {
            return frame(page, title, use, List.of(), null);
        }

        /** {@code parts} are names of what brings a style sheet and a script of its own. */
        private Frame frame(
                String page, String title, Assets.Use use, List<String> parts, Frame.@Nullable Beacon beacon) {
            List<Script> scripts = new ArrayList<>(Assets.scripts(use));
            scripts.addAll(Assets.scripts(parts));
            return new Frame(
                    text,
                    title,
                    Navigation.of(course, there, page, text),
                    Assets.styleSheet(parts),
                    scripts.stream().map(Script::text).toList(),
                    Assets.policy(scripts, beacon != null && !bare),
                    use == Assets.Use.CHARTS || use == Assets.Use.COMPARISON,
                    lessons,
                    beacon,
                    live,
                    bare);
        }
    }

    private String html(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(1 << 16);
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
