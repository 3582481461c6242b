package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.history.History;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.plugin.report.page.Live;
import dev.nd4jlessons.plugin.report.page.Runs;
import dev.nd4jlessons.plugin.report.page.Trained;
import dev.nd4jlessons.plugin.report.weights.DamagedWeightsException;
import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import dev.nd4jlessons.plugin.report.weights.WeightsFile;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.ProofResult;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds what the lessons came to.
 *
 * <p>{@code results/LESSON.json} is the last result of each lesson; {@code LESSON.html} shows it, {@code index.html} all
 * of them, and {@code runs.html} the runs that are kept. Every page is one file that needs no other and no network. Files
 * are replaced whole or not at all.
 */
public final class Report {
    private final Path directory;
    private final Messages words;
    private final ResultStore results;
    private final Pages pages;
    private final @Nullable History history;
    private final @Nullable Supplier<ValidationDigits> digits;
    private @Nullable Before before;
    private @Nullable Pace pace;

    /** What was there when a run that is being followed began. */
    private record Before(Map<String, LessonResult> results, List<Run> runs) {}

    /**
     * A report in {@code directory}, which need not exist.
     *
     * @param words the report's catalogue, {@link #words(Locale)}; its language is that of the pages
     */
    public Report(Path directory, Course course, Messages words) {
        this(directory, course, words, task -> 0);
    }

    /** The same; {@code hintsShown} tells how many hints for a task the learner has seen. */
    public Report(Path directory, Course course, Messages words, ToIntFunction<Task> hintsShown) {
        this(
                directory,
                words,
                new ResultStore(directory.resolve("results"), course, words),
                new Pages(course, words, hintsShown, directory),
                null,
                null);
    }

    private Report(
            Path directory,
            Messages words,
            ResultStore results,
            Pages pages,
            @Nullable History history,
            @Nullable Supplier<ValidationDigits> digits) {
        this.directory = directory;
        this.words = words;
        this.results = results;
        this.pages = pages;
        this.history = history;
        this.digits = digits;
    }

    /** The same report, which also shows the runs that are kept in {@code folder}, and keeps new ones there. */
    public Report withHistory(Path folder) {
        return new Report(directory, words, results, pages, new History(folder, words), digits);
    }

    /** The same report, in which a network whose weights are kept can be tried; {@code digits} are those it was judged by. */
    public Report withDigits(Supplier<ValidationDigits> digits) {
        return new Report(directory, words, results, pages, history, digits);
    }

    /**
     * Keeps the weights of a training beside its result, which is to be written next.
     *
     * @throws IOException if they cannot be written; its message names the folder and what to do
     */
    public void keep(String lesson, KeptWeights weights) throws IOException {
        try {
            Files.createDirectories(results.folder());
            WeightsFile.write(weightsOf(lesson), weights);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private Path weightsOf(String lesson) {
        return results.folder().resolve(lesson + ".weights");
    }

    /** The networks of these results, by lesson. Weights of another run than the result's are not shown as its. */
    private Map<String, Trained> trained(Map<String, LessonResult> all, List<String> warnings) {
        Map<String, Trained> trained = new LinkedHashMap<>();
        for (LessonResult result : all.values()) {
            Path file = weightsOf(result.lesson());
            if (digits == null || !Files.exists(file)) {
                continue;
            }
            try {
                KeptWeights kept = WeightsFile.read(file);
                if (kept.startedAt().equals(result.startedAt())) {
                    trained.put(result.lesson(), new Trained(kept, digits.get()));
                }
            } catch (DamagedWeightsException e) {
                warnings.add(DamagedFile.setAside(file, e, "weights-file", words));
            } catch (IOException e) {
                warnings.add(words.get("weights-file.unreadable", file, e));
            }
        }
        return trained;
    }

    /** The words that the report uses, in a language. */
    public static Messages words(Locale language) {
        return new Messages("dev.nd4jlessons.plugin.report.messages", language, Report.class.getClassLoader());
    }

    /** The page that a browser opens first. */
    public Path index() {
        return directory.resolve(Pages.INDEX + ".html");
    }

    /** The page of one lesson. */
    public Path page(String lesson) {
        return directory.resolve(lesson + ".html");
    }

    /** Tries whether the report can be written, before a lesson is run for nothing; creates the folders. */
    public void checkWritable() throws IOException {
        try {
            Files.createDirectories(results.folder());
            AtomicFile.checkFolder(directory);
            AtomicFile.checkFolder(results.folder());
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Takes away what the last run of {@code lesson} left here; its history stays. */
    public void begin(String lesson) throws IOException {
        try {
            Files.deleteIfExists(results.folder().resolve(lesson + ".json"));
            Files.deleteIfExists(weightsOf(lesson));
            Files.deleteIfExists(page(lesson));
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** The same without the sources that it was measured on. */
    public List<String> write(LessonResult latest) throws IOException {
        return write(latest, List.of());
    }

    /**
     * Writes the latest result, and all pages anew from all results and runs that are there.
     *
     * @param sources the learner's files that it was measured on
     * @return what a user should be warned of: older results and runs that cannot be read, a run that is not kept
     * @throws IOException if the report cannot be written; its message names the folder and what to do
     */
    public List<String> write(LessonResult latest, List<TaskSource> sources) throws IOException {
        List<String> warnings = new ArrayList<>();
        Map<String, LessonResult> all = results.readAll(warnings);
        List<Run> runs = history == null ? List.of() : history.read(warnings);
        Map<String, LessonResult> changed = lost(all, runs);
        changed.put(latest.lesson(), latest);
        all.putAll(changed);
        List<Run> kept = history == null ? List.of() : history.keep(latest, sources, runs, warnings);
        write(changed, all, kept, trained(all, warnings));
        writeRuns(all, kept, false);
        return warnings;
    }

    /**
     * Writes all pages anew from the results and runs that are there, in this report's language.
     *
     * @return what a user should be warned of: results and runs that cannot be read
     * @throws IOException if the report cannot be written; its message names the folder and what to do
     */
    public List<String> renew() throws IOException {
        List<String> warnings = new ArrayList<>();
        Map<String, LessonResult> all = results.readAll(warnings);
        List<Run> runs = history == null ? List.of() : history.read(warnings);
        Map<String, LessonResult> lost = lost(all, runs);
        all.putAll(lost);
        write(lost, all, runs, trained(all, warnings));
        writeRuns(all, runs, true);
        return warnings;
    }

    /** The last result of each lesson that has none here, since {@code mvn clean} deleted it. */
    private Map<String, LessonResult> lost(Map<String, LessonResult> results, List<Run> runs) {
        Map<String, LessonResult> lost = new LinkedHashMap<>();
        for (Run run : runs) {
            String lesson = run.outcome().lesson();
            if (history != null && !results.containsKey(lesson) && !lost.containsKey(lesson)) {
                history.result(run).ifPresent(result -> lost.put(lesson, result));
            }
        }
        return lost;
    }

    /**
     * Writes the page of a run that is still on, and what is new for a page of it that is open. Results and runs are as
     * they were.
     *
     * @param until when the run is over at the latest
     */
    public void follow(LessonResult soFar, Instant until) throws IOException {
        if (before == null) {
            List<String> unheard = new ArrayList<>();
            before = new Before(results.readAll(unheard), history == null ? List.of() : history.read(unheard));
        }
        Map<String, LessonResult> all = new LinkedHashMap<>(before.results);
        all.put(soFar.lesson(), soFar);
        Live live = live(soFar, until);
        String html = pages.live(soFar, all, before.runs, live);
        String news = pages.news(soFar, all, before.runs, live);
        try {
            Files.createDirectories(directory);
            AtomicFile.write(page(soFar.lesson()), html);
            AtomicFile.write(directory.resolve(Pages.beacon(soFar.lesson())), news);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private Live live(LessonResult soFar, Instant until) {
        Instant now = Instant.now();
        int done = soFar.epochs().size();
        int total = soFar.settings() == null ? 0 : soFar.settings().epochs();
        if (pace == null && done > 0) {
            pace = new Pace(now, done);
        }
        return new Live(now, until, done, total, pace == null ? null : pace.remaining(now, done, total));
    }

    /**
     * Writes what a proof of the checks came to: {@code results/prove.json} and {@code prove.html}, which is for authors
     * and named by no other page.
     */
    public void write(ProofResult proof) throws IOException {
        List<String> unheard = new ArrayList<>();
        Map<String, LessonResult> all = results.readAll(unheard);
        List<Run> runs = history == null ? List.of() : history.read(unheard);
        try {
            Files.createDirectories(results.folder());
            AtomicFile.write(results.folder().resolve("prove.json"), ResultJson.format(proof));
            AtomicFile.write(page("prove"), pages.proof(proof, all, runs));
            writePages(pages.render(all, runs, trained(all, unheard)));
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** Pages are made before anything is written: what fails in between leaves the report as it was. */
    private void write(
            Map<String, LessonResult> changed,
            Map<String, LessonResult> all,
            List<Run> runs,
            Map<String, Trained> trained)
            throws IOException {
        Map<String, String> html = pages.render(all, runs, trained);
        String progress = pages.progress(all, runs);
        try {
            Files.createDirectories(results.folder());
            for (LessonResult result : changed.values()) {
                results.write(result);
            }
            writePages(html);
            AtomicFile.write(directory.resolve("progress.js"), progress);
            for (LessonResult result : all.values()) {
                AtomicFile.write(directory.resolve(Pages.beacon(result.lesson())), pages.over(result));
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** A page for each run that is kept: those that are missing, or all of them anew; pages of other runs go. */
    private void writeRuns(Map<String, LessonResult> all, List<Run> runs, boolean anew) throws IOException {
        if (history == null) {
            return;
        }
        try {
            Set<Path> pages = new HashSet<>();
            for (Run run : runs) {
                Path page = page(Runs.anchor(run));
                pages.add(page);
                Optional<LessonResult> result = anew || !Files.exists(page) ? history.result(run) : Optional.empty();
                if (result.isPresent()) {
                    AtomicFile.write(page, this.pages.run(result.get(), all, runs));
                }
            }
            try (DirectoryStream<Path> old = Files.newDirectoryStream(directory, "run-*.html")) {
                for (Path page : old) {
                    if (!pages.contains(page)) {
                        Files.delete(page);
                    }
                }
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private void writePages(Map<String, String> html) throws IOException {
        for (Map.Entry<String, String> page : html.entrySet()) {
            AtomicFile.write(page(page.getKey()), page.getValue());
        }
    }

    private IOException notWritable(IOException cause) {
        return new IOException(words.get("error.not-writable", directory, cause), cause);
    }
}
