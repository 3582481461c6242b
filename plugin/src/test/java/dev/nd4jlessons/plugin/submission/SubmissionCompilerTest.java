package dev.nd4jlessons.plugin.submission;

import static dev.nd4jlessons.plugin.submission.HandIn.save;
import static dev.nd4jlessons.plugin.submission.HandIn.solved;
import static dev.nd4jlessons.plugin.submission.HandIn.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.submission.compiler.CompilerJvm;
import dev.nd4jlessons.plugin.submission.compiler.CompilerServer;
import dev.nd4jlessons.plugin.submission.compiler.HangingCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a submission compiles, with the real compiler in a JVM of its own. */
@Timeout(240)
class SubmissionCompilerTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String LINEAR = "dev.nd4jlessons.mlp.Linear";

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private CompilerJvm jvm;

    /** So many of the JVMs that are started come to no end. */
    private int hangs;

    @BeforeEach
    void createJvm() {
        jvm = jvm(Duration.ofSeconds(60));
    }

    @AfterEach
    void endJvm() throws InterruptedException {
        jvm.close();
        for (Process process : started) {
            process.waitFor();
        }
    }

    @Test
    void whatIsRightIsCompiledAndWhatIsNotThereIsAsShipped() throws IOException {
        save(folder.resolve("Linear-1.java"), solved("3.1"));
        save(folder.resolve("Sums.java"), "package my; public class Sums { static class Inner {} }");

        CompiledSubmission compiled = compile();

        assertThat(compiled.faults()).isEmpty();
        assertThat(compiled.classes()).containsKeys(LINEAR, "my.Sums", "my.Sums$Inner", "dev.nd4jlessons.mlp.Relu");
        assertThat(isUnwritten(compiled, "3.1")).isFalse();
        assertThat(isUnwritten(compiled, "3.2")).isTrue();
    }

    @Test
    void anErrorCostsItsOwnTaskInTheWordsOfTheCompiler() throws IOException {
        saveAll();
        save(
                folder.resolve("3.1.java"),
                solved("3.1").replace("private final Parameter w;", "private final Parameter w"));

        CompiledSubmission compiled = compile();

        assertThat(compiled.faults()).hasSize(1);
        assertThat(words(compiled, "3.1"))
                .startsWith("The compiler found an error:\n3.1.java:")
                .containsPattern("""
            3\\.1\\.java:\\d+: error: ';' expected
                private final Parameter w
                                         \\^""");
        assertThat(isUnwritten(compiled, "3.1")).isTrue();
        for (String other : List.of("2.1", "3.2", "3.3", "3.4", "3.5")) {
            assertThat(compiled.fault(task(other))).isEmpty();
            assertThat(isUnwritten(compiled, other)).isFalse();
        }
    }

    @Test
    void aHelperThatDoesNotCompileCostsThoseThatNeedItAndNoOthers() throws IOException {
        saveAll();
        save(folder.resolve("3.2.java"), solved("3.2") + "\nclass Uses { Object o = my.Helper.help(); }\n");
        save(
                folder.resolve("Helper.java"),
                "package my; public class Helper { public static int help() { return \"no\"; } }");

        CompiledSubmission compiled = compile();

        assertThat(compiled.faults())
                .extracting(fault -> fault.source().origin())
                .containsExactlyInAnyOrder("Helper.java", "3.2.java");
        assertThat(words(compiled, "3.2"))
                .contains("3.2.java:")
                .endsWith("\nThese files do not compile either, and were left out before: Helper.java");
        assertThat(isUnwritten(compiled, "3.1")).isFalse();
    }

    @Test
    void aSourceThatFailedForAnothersSakeIsTakenBack() throws IOException {
        // Linear fails in the first round, since a Relu that cannot be parsed does not exist; the shipped one does.
        save(folder.resolve("Linear.java"), solved("3.1") + "\nclass Uses { Relu relu = new Relu(); }\n");
        save(folder.resolve("Relu.java"), "package dev.nd4jlessons.mlp; public final class Rel");
        save(folder.resolve("ReluToo.java"), solved("3.2").replace("private", "priv ate"));

        CompiledSubmission compiled = compile();

        assertThat(compiled.fault(task("3.1"))).isEmpty();
        assertThat(compiled.fault(task("3.2"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linear.java", "dir/日本 語.java"})
    void aCompilerThatCrashesIsReportedAsThatAndNamesTheFile(String name) throws IOException {
        // A deep tree that the reader lets through: each statement is short, and the parser needs no stack for it.
        String deep = "1" + "+i".repeat(8000);
        save(
                folder.resolve(name),
                solved("3.1")
                        .replace(
                                "private final Parameter w;",
                                "int i; int deep() { return " + deep + "; }\n    private final Parameter w;"));
        save(folder.resolve("Relu.java"), solved("3.2"));

        CompiledSubmission compiled = compile();

        assertThat(words(compiled, "3.1"))
                .isEqualTo("The compiler itself broke off over " + name
                        + " (StackOverflowError).\nThe file is nested too deep, or too large, for it.");
        assertThat(isUnwritten(compiled, "3.1")).isTrue();
        assertThat(isUnwritten(compiled, "3.2")).isFalse();
    }

    @Test
    void aCompilerThatDoesNotEndIsEnded() throws IOException {
        hangs = 1;
        jvm.close();
        jvm = jvm(Duration.ofSeconds(15));
        save(folder.resolve("Linear.java"), solved("3.1"));
        save(folder.resolve("Relu.java"), solved("3.2"));

        CompiledSubmission compiled = compile();

        assertThat(words(compiled, "3.1"))
                .isEqualTo("The compiler did not come to an end over Linear.java, and was ended.");
        assertThat(isUnwritten(compiled, "3.1")).isTrue();
        assertThat(isUnwritten(compiled, "3.2")).isFalse();
        assertThat(started.get(0).isAlive()).isFalse();
    }

    @Test
    void oneThatHangsAgainCostsWhatIsLeft() throws IOException {
        hangs = 2;
        jvm.close();
        jvm = jvm(Duration.ofSeconds(15));
        saveAll();

        CompiledSubmission compiled = compile();

        assertThat(compiled.faults())
                .extracting(CompileFault::kind)
                .containsOnly(CompileFault.Kind.TIMED_OUT)
                .hasSize(6);
        assertThat(isUnwritten(compiled, "3.1")).isTrue();
    }

    @Test
    void oneJvmServesMany() throws IOException {
        for (int i = 0; i < 5; i++) {
            save(folder.resolve("A.java"), "class A { int i = " + i + "; }");
            assertThat(compile().faults()).isEmpty();
        }

        assertThat(started).hasSize(1);
    }

    @Test
    void aJvmThatWasEndedIsReplaced() throws Exception {
        save(folder.resolve("A.java"), "class A {}");
        compile();
        started.get(0).destroyForcibly().waitFor();

        assertThat(compile().faults()).isEmpty();
        assertThat(started).hasSize(2);
    }

    @Test
    void theJvmEndsWithTheOtherSide() throws Exception {
        save(folder.resolve("A.java"), "class A {}");
        compile();

        jvm.close();

        assertThat(started.get(0).waitFor(10, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aJvmThatDoesNotStartIsAnError() {
        CompilerJvm broken = new CompilerJvm(socket -> new ProcessBuilder("false").start(), Duration.ofSeconds(10));

        assertThatThrownBy(() -> new SubmissionCompiler(HandIn.COURSE, broken, Locale.ENGLISH)
                        .compile(HandIn.reader().read(folder)))
                .isInstanceOf(IOException.class)
                .hasMessage("The compiler's JVM ended with exit code 1");
    }

    @Test
    void noAnnotationProcessorRunsAndNoControlLetterOfASourceIsPassedOn() throws IOException {
        save(folder.resolve("Linear.java"), solved("3.1") + "\nclass B { int a = \u001b[2J; } // \u202E\n");

        assertThat(words(compile(), "3.1"))
                .contains("\\u001B[2J")
                .doesNotContain("\u001b")
                .doesNotContain("\u202E");
    }

    @Test
    void japaneseIsSpokenWhereItIsAskedFor() throws IOException {
        save(folder.resolve("Linear.java"), solved("3.1").replaceFirst(";", ""));
        Submission submission = HandIn.reader().read(folder);

        CompiledSubmission compiled = new SubmissionCompiler(HandIn.COURSE, jvm, Locale.JAPANESE).compile(submission);

        assertThat(compiled.faults().get(0).words(Words.ofPlugin(Locale.JAPANESE)))
                .startsWith("コンパイルエラーが 1 件あります:\nLinear.java:1: ")
                .contains("';'がありません");
    }

    private void saveAll() throws IOException {
        for (Task task : HandIn.COURSE.tasks()) {
            save(folder.resolve(task.number() + ".java"), new ShippedTask(task).solved());
        }
    }

    private CompiledSubmission compile() throws IOException {
        return new SubmissionCompiler(HandIn.COURSE, jvm, Locale.ENGLISH)
                .compile(HandIn.reader().read(folder));
    }

    private static String words(CompiledSubmission compiled, String number) {
        return compiled.fault(task(number)).orElseThrow().words(Words.ofPlugin(Locale.ENGLISH));
    }

    /** By the name of the exception that an unwritten task throws. */
    private static boolean isUnwritten(CompiledSubmission compiled, String number) {
        byte[] classFile = compiled.classes().get(task(number).className());
        return new String(classFile, StandardCharsets.ISO_8859_1).contains("TaskNotWritten");
    }

    private CompilerJvm jvm(Duration limit) {
        Path program = HandIn.home(CompilerServer.class.getName().replace('.', '/') + ".class");
        CompilerJvm.Starter plain = CompilerJvm.plain(JAVA, List.of(program), HandIn.classPath());
        return new CompilerJvm(
                socket -> {
                    assertThat(Files.exists(socket)).isTrue();
                    Process process = started.size() < hangs ? hanging(program, socket) : plain.start(socket);
                    started.add(process);
                    return process;
                },
                limit);
    }

    private static Process hanging(Path program, Path socket) throws IOException {
        String name = HangingCompiler.class.getName();
        String classPath = program + File.pathSeparator + HandIn.home(name.replace('.', '/') + ".class");
        return new ProcessBuilder(JAVA.toString(), "-cp", classPath, name, socket.toString())
                .inheritIO()
                .start();
    }
}
