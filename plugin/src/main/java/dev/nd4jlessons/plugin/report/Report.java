package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.ProofResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The folder that holds what the lessons came to.
 *
 * <p>{@code results/LESSON.json} is the last result of each lesson; {@code LESSON.html} shows it, and {@code index.html}
 * all of them. Every page is one file that needs no other and no network. Files are replaced whole or not at all.
 */
public final class Report {
    private final Path directory;
    private final Messages words;
    private final ResultStore results;
    private final Pages pages;

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
        this.directory = directory;
        this.words = words;
        this.results = new ResultStore(directory.resolve("results"), course, words);
        this.pages = new Pages(course, words, hintsShown);
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

    /**
     * Writes the latest result, and all pages anew from all results that are there.
     *
     * @return what a user should be warned of: older results that cannot be read
     * @throws IOException if the report cannot be written; its message names the folder and what to do
     */
    public List<String> write(LessonResult latest) throws IOException {
        List<String> warnings = new ArrayList<>();
        Map<String, LessonResult> all = results.readAll(warnings);
        all.put(latest.lesson(), latest);
        Map<String, String> html = pages.render(all);
        try {
            Files.createDirectories(results.folder());
            results.write(latest);
            for (Map.Entry<String, String> page : html.entrySet()) {
                AtomicFile.write(page(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
        return warnings;
    }

    /**
     * Writes what a proof of the checks came to: {@code results/prove.json} and {@code prove.html}, which is for authors
     * and named by no other page.
     */
    public void write(ProofResult proof) throws IOException {
        Map<String, LessonResult> all = results.readAll(new ArrayList<>());
        try {
            Files.createDirectories(results.folder());
            AtomicFile.write(results.folder().resolve("prove.json"), ResultJson.format(proof));
            AtomicFile.write(page("prove"), pages.proof(proof, all));
            AtomicFile.write(index(), pages.index(all));
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private IOException notWritable(IOException cause) {
        return new IOException(words.get("error.not-writable", directory, cause), cause);
    }
}
