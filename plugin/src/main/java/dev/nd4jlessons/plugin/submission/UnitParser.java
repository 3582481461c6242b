package dev.nd4jlessons.plugin.submission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.nd4jlessons.plugin.compile.CompilerMissingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

    /** What {@code text} declares; throws a {@link Refusal} if the parser broke off. */
    Unit parse(String text) throws Refusal {
        FutureTask<Unit> task = new FutureTask<>(() -> unit(text));
        Thread thread = new Thread(null, task, "lessons-parser", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = rootOf(e);
            throw cause instanceof StackOverflowError
                    ? new Refusal(Reason.NESTED_TOO_DEEP)
                    : new Refusal(Reason.PARSER_FAILED, cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a source was parsed", e);
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
        JavacTask task = (JavacTask) compiler.getTask(
                Writer.nullWriter(), files, diagnostic -> {}, List.of("-proc:none"), null, List.of(new Source(text)));
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

    /** The compiler wraps what breaks it. */
    private static Throwable rootOf(Throwable wrapped) {
        Throwable cause = wrapped;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
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
