package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.report.page.Benchmark;
import dev.nd4jlessons.plugin.report.page.Frame;
import dev.nd4jlessons.plugin.report.page.Navigation;
import dev.nd4jlessons.plugin.report.page.Overview;
import dev.nd4jlessons.plugin.report.page.Proof;
import dev.nd4jlessons.plugin.report.page.Summary;
import dev.nd4jlessons.plugin.report.page.Text;
import dev.nd4jlessons.plugin.report.page.Training;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.ProofResult;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Writes results out as pages: a model for each, and the template that shows it. */
final class Pages {
    static final String INDEX = "index";

    private static final String TEMPLATES = "dev.nd4jlessons.plugin.report.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final Course course;
    private final Text text;
    private final ToIntFunction<Task> hintsShown;

    Pages(Course course, Messages words, ToIntFunction<Task> hintsShown) {
        this.course = course;
        this.hintsShown = hintsShown;
        this.text = new Text(words);
    }

    /** The HTML of every page, by its name without {@code .html}. All are written anew: each links to all others. */
    Map<String, String> render(Map<String, LessonResult> results) {
        Map<String, String> html = new LinkedHashMap<>();
        for (LessonResult result : results.values()) {
            html.put(result.lesson(), lesson(result, results));
        }
        html.put(INDEX, index(results));
        return html;
    }

    /** The HTML of the page on a proof of the checks; it links to the pages of {@code results}. */
    String proof(ProofResult proof, Map<String, LessonResult> results) {
        Frame frame = frame("prove", text.get("lesson.prove"), false, results);
        return render("prove", Map.of("frame", frame, "page", Proof.of(proof, text)));
    }

    /** The HTML of the overview. */
    String index(Map<String, LessonResult> results) {
        Frame frame = frame(INDEX, text.get("index.title"), false, results);
        return render("overview", Map.of("frame", frame, "page", Overview.of(course, results, text, hintsShown)));
    }

    private String lesson(LessonResult result, Map<String, LessonResult> results) {
        return switch (result.lesson()) {
            case Course.DEVICE_CHECK -> deviceCheck(result, results);
            case Course.MATMUL_BENCHMARK -> matmulBenchmark(result, results);
            default -> training(result, results);
        };
    }

    private String deviceCheck(LessonResult result, Map<String, LessonResult> results) {
        return render(
                "deviceCheck",
                Map.of(
                        "frame", frame(result, false, results),
                        "summary", Summary.of(result, text),
                        "devices", result.devices()));
    }

    private String matmulBenchmark(LessonResult result, Map<String, LessonResult> results) {
        Benchmark benchmark = Benchmark.of(result, text);
        return render(
                "matmulBenchmark",
                Map.of(
                        "frame", frame(result, !benchmark.sizes().isEmpty(), results),
                        "summary", Summary.of(result, text),
                        "benchmark", benchmark));
    }

    private String training(LessonResult result, Map<String, LessonResult> results) {
        return render(
                "training",
                Map.of(
                        "frame", frame(result, !result.epochs().isEmpty(), results),
                        "summary", Summary.of(result, text),
                        "training", Training.of(result, text)));
    }

    private Frame frame(LessonResult result, boolean charts, Map<String, LessonResult> results) {
        return frame(result.lesson(), text.get("lesson." + result.lesson()), charts, results);
    }

    private Frame frame(String page, String title, boolean charts, Map<String, LessonResult> results) {
        List<Script> scripts = Assets.scripts(charts);
        return new Frame(
                text,
                title,
                Navigation.of(course, results.keySet(), page, text),
                Assets.styleSheet(),
                scripts.stream().map(Script::text).toList(),
                Assets.policy(scripts),
                charts ? Assets.ECHARTS_VERSION : null);
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(1 << 16);
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
