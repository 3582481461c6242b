package dev.nd4jlessons.plugin.submission.compiler;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.nd4jlessons.plugin.submission.compiler.CompilerAnswer.SourceError;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler, which reads sources from memory, writes classes to memory, and keeps what it knows of jars. */
final class MemoryCompiler {
    /** Of what it says of one place; the line of the source is in it, which may be as long as the source. */
    static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_LINE = 300;
    private static final double GROWN = 0.7;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager jars =
            compiler.getStandardFileManager(diagnostic -> {}, Locale.ROOT, StandardCharsets.UTF_8);
    private final List<String> options;

    MemoryCompiler(String classPath) {
        this.options = List.of(
                "--release", "17", "-g", "-parameters", "-proc:none", "-implicit:none", "-nowarn", "-cp", classPath);
    }

    /** Compiles {@code sources}; says each time that it begins with one. */
    CompilerAnswer compile(List<MemorySource> sources, Locale language, Consumer<MemorySource> begins) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        MemoryFiles files = new MemoryFiles(jars, classes);
        JavacTask task = (JavacTask) compiler.getTask(said, files, found, options, null, sources);
        Locale.setDefault(language); // What a diagnostic calls itself has no other parameter.
        task.addTaskListener(new Following(begins));
        boolean compiled = task.call();
        List<SourceError> errors = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(Frames.MOST_MESSAGES)
                .map(diagnostic -> error(diagnostic, language))
                .toList();
        if (!compiled && errors.isEmpty()) {
            throw new CompilerBrokeOff(said.toString());
        }
        return new CompilerAnswer(compiled ? classes : Map.of(), errors, isGrown());
    }

    private static SourceError error(Diagnostic<? extends JavaFileObject> diagnostic, Locale language) {
        int number = diagnostic.getSource() instanceof MemorySource source ? source.number() : -1;
        long line = Math.max(0, diagnostic.getLineNumber());
        return new SourceError(number, line, shortened(words(diagnostic, language)));
    }

    /** With the line of source and the mark below the place, which the compiler gives after file and line number. */
    private static String words(Diagnostic<?> diagnostic, Locale language) {
        String whole = diagnostic.toString();
        int place = whole.indexOf(":" + diagnostic.getLineNumber() + ": ");
        return place < 0 ? diagnostic.getMessage(language) : whole.substring(whole.indexOf(' ', place) + 1);
    }

    private static String shortened(String text) {
        String lines = text.lines()
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …")
                .collect(Collectors.joining("\n"));
        return lines.length() <= LONGEST_TEXT ? lines : lines.substring(0, LONGEST_TEXT) + " …";
    }

    /** By what the last garbage collection could not free of the old objects' part. */
    private static boolean isGrown() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .map(MemoryPoolMXBean::getCollectionUsage)
                .anyMatch(usage -> usage != null && isFull(usage));
    }

    private static boolean isFull(MemoryUsage usage) {
        return usage.getMax() > 0 && usage.getUsed() > GROWN * usage.getMax();
    }

    /** Hears which source the compiler is at. */
    private record Following(Consumer<MemorySource> begins) implements TaskListener {
        @Override
        public void started(TaskEvent event) {
            if (event.getSourceFile() instanceof MemorySource source) {
                begins.accept(source);
            }
        }
    }
}
