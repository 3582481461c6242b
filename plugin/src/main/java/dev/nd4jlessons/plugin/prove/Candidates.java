package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.compile.CompileError;
import dev.nd4jlessons.plugin.compile.FileCompiler;
import dev.nd4jlessons.variants.Combination;
import dev.nd4jlessons.variants.Variant;
import dev.nd4jlessons.variants.VariantLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes what is put through the checks: the course as shipped and as solved, and the solution with mistakes. */
final class Candidates {
    private static final String SHIPPED = "shipped-";
    private static final String SOLVED = "solved-";

    private final CourseRoot root;
    private final Messages messages;
    private final FileCompiler compiler;
    private final Path folder;
    private final List<Candidate> made = new ArrayList<>();

    /** Writes and compiles sources in {@code folder}. */
    Candidates(CourseRoot root, Messages messages, FileCompiler compiler, Path folder) {
        this.root = root;
        this.messages = messages;
        this.compiler = compiler;
        this.folder = folder;
    }

    /** The name of {@code task} as a learner first meets it. */
    static String shipped(Task task) {
        return SHIPPED + task.number();
    }

    /** The name of {@code task} as it is solved. */
    static String solved(Task task) {
        return SOLVED + task.number();
    }

    /** All candidates, compiled. */
    List<Candidate> of(List<Task> tasks, VariantLibrary library) throws IOException {
        Folders.delete(folder);
        Path solution = root.solution().classes();
        for (Task task : tasks) {
            // As this plugin ships it: in a working copy, the learner's own may be solved.
            add(shipped(task), task.number(), task.file(), new ShippedTask(task).unwritten(), root.learner());
            made.add(new Candidate(solved(task), task.number(), List.of(solution)));
        }
        for (Variant variant : library.variants()) {
            add(variant.id(), variant.task(), variant.file(), changed(variant, source(variant)), root.solution());
        }
        for (Combination two : library.combinations()) {
            Variant first = library.variant(two.first());
            Variant second = library.variant(two.second());
            add(two.id(), first.task(), first.file(), changed(second, changed(first, source(first))), root.solution());
        }
        return made;
    }

    /** One whose {@code source} stands for that in {@code file}; all other classes are those of {@code rest}. */
    private void add(String id, String task, String name, String source, CourseRoot.Module rest) throws IOException {
        Path own = folder.resolve("candidate-" + made.size());
        Path file = own.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path classes = Files.createDirectories(own.resolve("classes"));
        List<CompileError> errors = compiler.compile(file, classes);
        if (!errors.isEmpty()) {
            CompileError error = errors.get(0);
            throw new FixableException(messages.get("prove.not-compiled", id, root.name(error.file()), error.text()));
        }
        made.add(new Candidate(id, task, List.of(classes, rest.classes())));
    }

    private String source(Variant variant) throws IOException {
        return Files.readString(root.solution().sources().resolve(variant.file()));
    }

    private String changed(Variant variant, String source) {
        try {
            return variant.in(source);
        } catch (IllegalStateException e) {
            String file = root.name(root.solution().sources().resolve(variant.file()));
            throw new FixableException(messages.get("prove.no-place", variant.id(), file, variant.original()));
        }
    }
}
