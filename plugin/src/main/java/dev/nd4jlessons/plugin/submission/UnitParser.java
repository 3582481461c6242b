package dev.nd4jlessons.plugin.submission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.nd4jlessons.plugin.compile.CompilerMissingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Asks the JDK's parser what a source declares: nothing is resolved, nothing is compiled.
 *
 * <p>It runs on a stack of its own, which {@link Nesting} keeps small; a source that fills it all the same is refused.
 */
final class UnitParser {
    private static final long STACK = 4L << 20;
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s++([\\w.]++)\\s*+;");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s++(\\w++)");

    private final JavaCompiler compiler;
    private final JavaFileManager files;

    UnitParser() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new CompilerMissingException();
        }
        this.compiler = found;
        this.files = found.getStandardFileManager(diagnostic -> {}, null, null);
    }

    /** What {@code text} declares; empty if the parser ran out of its stack. */
    Optional<Unit> parse(String text) {
        try {
            return Optional.of(onOwnStack(() -> unit(text)));
        } catch (StackOverflowError deep) {
            return Optional.empty();
        }
    }

    /** What a text that cannot be parsed seems to declare: good for naming a task that is not taken, and nothing else. */
    static Unit guess(String text) {
        String code = Code.only(text);
        Matcher inPackage = PACKAGE.matcher(code);
        Matcher type = TYPE.matcher(code);
        String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
        return new Unit(type.find() ? List.of(prefix + type.group(1)) : List.of(), false);
    }

    private Unit unit(String text) {
        JavacTask task =
                (JavacTask) compiler.getTask(null, files, diagnostic -> {}, List.of("-proc:none"), null, List.of(new Source(text)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                return new Unit(types(unit), unit.getModule() != null);
            }
            return new Unit(List.of(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It is read from memory.
        }
    }

    private static List<String> types(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        List<String> types = new ArrayList<>();
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                types.add(isPublic ? 0 : types.size(), prefix + type.getSimpleName());
            }
        }
        return types;
    }

    private static <T> T onOwnStack(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "lessons-parser", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("The JDK's parser failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a source was parsed", e);
        }
    }

    /** A source in memory. Its name is nobody's: what counts is what it declares. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
