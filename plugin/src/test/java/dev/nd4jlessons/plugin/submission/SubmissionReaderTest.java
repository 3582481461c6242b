package dev.nd4jlessons.plugin.submission;

import static dev.nd4jlessons.plugin.submission.HandIn.save;
import static dev.nd4jlessons.plugin.submission.HandIn.solved;
import static dev.nd4jlessons.plugin.submission.HandIn.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts in a submission: classes, wherever they lie. */
class SubmissionReaderTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("田中 太郎"));
    }

    @Test
    void aTaskIsFoundByItsClassWhateverItsFileIsCalled() throws IOException {
        save(folder.resolve("work/Linear-1.java"), solved("3.1"));
        save(folder.resolve("レポート/答え.java"), solved("3.2"));

        Submission submission = read();

        assertThat(submission.name()).isEqualTo("田中 太郎");
        assertThat(submission.tasks())
                .extracting(SourceText::className, SourceText::origin)
                .containsExactly(
                        tuple("dev.nd4jlessons.mlp.Linear", "work/Linear-1.java"),
                        tuple("dev.nd4jlessons.mlp.Relu", "レポート/答え.java"));
        assertThat(submission.source(task("3.1")))
                .get()
                .extracting(SourceText::text)
                .isEqualTo(solved("3.1"));
        assertThat(submission.source(task("3.3"))).isEmpty();
        assertThat(submission.problems()).isEmpty();
    }

    @Test
    void aSingleFileIsASubmission() throws IOException {
        Path file = save(temporary.resolve("Relu.java"), solved("3.2"));

        Submission submission = HandIn.reader().read(file);

        assertThat(submission.name()).isEqualTo("Relu");
        assertThat(submission.source(task("3.2"))).isPresent();
    }

    @Test
    void everythingThatIsNoSourceIsIgnoredAndNamed() throws IOException {
        save(folder.resolve("pom.xml"), "<project/>");
        save(folder.resolve(".mvn/maven.config"), "-Dlessons.solution");
        save(folder.resolve(".lessons/backups/Linear.java"), solved("3.1"));
        save(folder.resolve("target/classes/A.class"), "x");
        save(folder.resolve("src/test/java/dev/nd4jlessons/mlp/Linear.java"), "no matter");
        save(folder.resolve("src/main/resources/a.properties"), "a=b");
        save(folder.resolve("src/main/java/dev/nd4jlessons/mlp/Linear.java"), solved("3.1"));
        save(folder.resolve("__MACOSX/._Linear.java"), "x");
        save(folder.resolve("._Linear.java"), "x");
        save(folder.resolve(".DS_Store"), "x");

        Submission submission = read();

        assertThat(submission.ignored())
                .extracting(Note::file)
                .containsExactlyInAnyOrder(
                        "pom.xml",
                        ".mvn",
                        ".lessons",
                        "target",
                        "src/test",
                        "src/main/resources",
                        "__MACOSX",
                        "._Linear.java",
                        ".DS_Store");
        assertThat(submission.sources())
                .extracting(SourceText::className)
                .containsExactly("dev.nd4jlessons.mlp.Linear");
        assertThat(submission.problems()).isEmpty();
    }

    @Test
    void aWholeCopyOfTheCourseIsReadWithoutItsSolution() throws IOException {
        save(
                folder.resolve("lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java"),
                "package dev.nd4jlessons.mlp; class Relu {}");
        save(folder.resolve("lessons/solution/src/main/java/dev/nd4jlessons/mlp/Relu.java"), solved("3.2"));
        save(folder.resolve("plugin/src/main/resources/x/Relu.java"), solved("3.2"));
        save(
                folder.resolve("lessons/src/main/java/dev/nd4jlessons/digits/Digits.java"),
                "package dev.nd4jlessons.digits; class Digits {}");

        Submission submission = read();

        assertThat(submission.source(task("3.2")))
                .get()
                .extracting(SourceText::origin)
                .asString()
                .startsWith("lessons/src/");
        assertThat(submission.problems()).isEmpty();
        assertThat(submission.ignored()).extracting(Note::reason).contains(Reason.GIVEN_CLASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Layer", "Parameter", "TrainMlp", "HeInitialisation"})
    void anEditedGivenClassIsIgnoredAndNamed(String name) throws IOException {
        save(folder.resolve(name + ".java"), "package dev.nd4jlessons.mlp; public class " + name + " {}");

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(words(submission.ignored()))
                .containsExactly(name + ".java: left aside; the course gives dev.nd4jlessons.mlp." + name
                        + ", and its own is used");
    }

    @Test
    void helpersMayStandBesideATaskOrInAPackageOfTheirOwn() throws IOException {
        save(folder.resolve("a/Sums.java"), "package dev.nd4jlessons.mlp; final class Sums {}");
        save(folder.resolve("a/Mine.java"), "package my.own; public record Mine(int i) {}");
        save(folder.resolve("a/Plain.java"), "interface Plain {}");

        assertThat(read().helpers())
                .extracting(SourceText::path)
                .containsExactly("Plain.java", "dev/nd4jlessons/mlp/Sums.java", "my/own/Mine.java");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.nd4jlessons.judge, COURSE_PACKAGE",
        "dev.nd4jlessons, COURSE_PACKAGE",
        "dev.nd4jlessons.plugin.submission, COURSE_PACKAGE",
        "org.nd4j.linalg.factory, LIBRARY_PACKAGE",
        "org.nd4j.mine, LIBRARY_PACKAGE",
        "org.bytedeco.javacpp, LIBRARY_PACKAGE",
        "java.lang, LIBRARY_PACKAGE",
        "javax.tools, LIBRARY_PACKAGE",
        "jdk.internal.misc, LIBRARY_PACKAGE",
        "sun.misc, LIBRARY_PACKAGE",
    })
    void classesThatWouldStandInForOthersAreRefused(String name, Reason reason) throws IOException {
        save(folder.resolve("Evil.java"), "package " + name + ";\npublic class Evil {}\n");

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.refused())
                .extracting(Note::file, Note::reason)
                .containsExactly(tuple("Evil.java", reason));
        assertThat(words(submission.refused()).get(0)).startsWith("Evil.java: refused: " + name + ".Evil ");
    }

    @Test
    void aPackageThatIsWrittenByTheNumbersOfItsLettersIsNoDisguise() throws IOException {
        save(folder.resolve("Evil.java"), "\\u0070ackage org.n\\u0064\\u0034j;\nclass Evil {}\n");

        assertThat(read().refused()).extracting(Note::reason).containsExactly(Reason.LIBRARY_PACKAGE);
    }

    @Test
    void aClassBesideATaskCannotBringAGivenOneAlong() throws IOException {
        save(folder.resolve("Relu.java"), solved("3.2") + "\nclass Parameter {}\n");

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.problems(task("3.2"))).extracting(Note::reason).containsExactly(Reason.GIVEN_CLASS);
    }

    @Test
    void aNameWithADollarSignCouldBeAClassWithinAGivenOne() throws IOException {
        save(folder.resolve("A.java"), "package dev.nd4jlessons.mlp; class TrainMlp$1 {}");

        assertThat(read().refused()).extracting(Note::reason).containsExactly(Reason.CLASS_NAME);
    }

    @Test
    void metaInfAndModulesAreRefused() throws IOException {
        save(folder.resolve("META-INF/services/java.lang.Foo"), "x");
        save(folder.resolve("src/META-INF/Relu.java"), solved("3.2"));
        save(folder.resolve("module-info.java"), "module m {}");

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.refused())
                .extracting(Note::file, Note::reason)
                .containsExactlyInAnyOrder(
                        tuple("META-INF/services/java.lang.Foo", Reason.META_INF),
                        tuple("src/META-INF/Relu.java", Reason.META_INF),
                        tuple("module-info.java", Reason.MODULE));
    }

    @Test
    void twoDifferentFilesForOneClassAreRefusedAndBothNamed() throws IOException {
        save(folder.resolve("a/Relu.java"), solved("3.2"));
        save(folder.resolve("b/Relu.java"), solved("3.2") + "// other\n");

        Submission submission = read();

        assertThat(submission.source(task("3.2"))).isEmpty();
        assertThat(words(submission.problems(task("3.2"))))
                .containsExactly(
                        "a/Relu.java: there are two different files for dev.nd4jlessons.mlp.Relu, so none of them counts: see also b/Relu.java. Hand in one",
                        "b/Relu.java: there are two different files for dev.nd4jlessons.mlp.Relu, so none of them counts: see also a/Relu.java. Hand in one");
    }

    @Test
    void theSameTextTwiceIsNoConflict() throws IOException {
        save(folder.resolve("a/Relu.java"), solved("3.2"));
        save(folder.resolve("b/Relu.java"), solved("3.2").replace("\n", "\r\n"));

        Submission submission = read();

        assertThat(submission.source(task("3.2"))).isPresent();
        assertThat(words(submission.ignored()))
                .containsExactly("b/Relu.java: left aside; it is the same as a/Relu.java");
    }

    @Test
    void windowsLinesAndAByteOrderMarkAreAccepted() throws IOException {
        save(folder.resolve("Relu.java"), "\uFEFF" + solved("3.2").replace("\n", "\r\n"));

        assertThat(read().source(task("3.2")))
                .get()
                .extracting(SourceText::text)
                .asString()
                .startsWith("package")
                .contains("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "ISO-8859-1"})
    void anotherEncodingIsNamedWithFileAndLineAndNotGuessed(String charset) throws IOException {
        String comment = charset.equals("ISO-8859-1") ? "// dérivée" : "// 勾配";
        String text = solved("3.2").replace("public final class", comment + "\npublic final class");
        int line = 1 + (int) text.substring(0, text.indexOf(comment)).lines().count();
        save(folder.resolve("Relu.java"), text.getBytes(Charset.forName(charset)));

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(words(submission.problems(task("3.2"))))
                .containsExactly("Relu.java:" + line
                        + ": not in UTF-8, and no other encoding is guessed. Save it as UTF-8 and hand it in again");
    }

    @Test
    void utf16IsNamedToo() throws IOException {
        save(folder.resolve("Relu.java"), ("\uFEFF" + solved("3.2")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(read().problems()).extracting(Note::line, Note::reason).containsExactly(tuple(1, Reason.NOT_UTF8));
    }

    @Test
    void aTaskWithoutItsPackageIsToldApartFromNone() throws IOException {
        save(folder.resolve("Relu.java"), solved("3.2").replace("package dev.nd4jlessons.mlp;", ""));

        assertThat(words(read().problems(task("3.2"))))
                .containsExactly(
                        "Relu.java: it declares Relu; the task's class is dev.nd4jlessons.mlp.Relu. Correct its package");
    }

    @Test
    void aSourceWithAnErrorIsStillFound() throws IOException {
        save(folder.resolve("Relu.java"), solved("3.2").replace(";", ""));

        assertThat(read().source(task("3.2"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "a<",
                "! ",
                "\\u0028",
                "if(a)",
                "x->",
                "a?b:",
                "else if(a){}",
                "\"\\u0022+a<",
                "new A(){"
            })
    void nestingThatWouldTakeTheParsersStackIsRefused(String piece) throws IOException {
        int count = Math.min(40_000, 250_000 / piece.length());
        String text = "package dev.nd4jlessons.mlp;\nclass Relu {\n void f() { if(a){} " + piece.repeat(count) + "\n";
        save(folder.resolve("Relu.java"), text);

        Submission submission = read();

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.problems(task("3.2"))).extracting(Note::reason).containsExactly(Reason.NESTED_TOO_DEEP);
    }

    @Test
    void bracketsInCommentsAndTextsDoNotCount() throws IOException {
        String many = "((((".repeat(100);
        save(
                folder.resolve("Relu.java"),
                solved("3.2") + "// " + many + "\n/* " + many + "\n" + many
                        + " */ class A { String s = \"" + many + "\\\"" + many + "\"; char c = '('; String t = \"\"\"\n"
                        + many
                        + "\"\"\"; }\n");

        assertThat(read().source(task("3.2"))).isPresent();
    }

    @Test
    void theTreeIsWrittenByTheNamesOfTheClasses() throws IOException {
        save(folder.resolve("x/Relu-2.java"), solved("3.2"));
        save(folder.resolve("x/h.java"), "package my; class Helper {}");
        Path tree = temporary.resolve("tree");

        SourceTree.write(read(), tree);

        assertThat(tree.resolve("dev/nd4jlessons/mlp/Relu.java")).hasContent(solved("3.2"));
        assertThat(tree.resolve("my/Helper.java")).exists();
    }

    @Test
    void theTreeIsNeverWrittenThroughALink() throws IOException {
        save(folder.resolve("Relu.java"), solved("3.2"));
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(temporary.resolve("tree"), elsewhere);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SourceTree.write(read(), link))
                .isInstanceOf(IOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    private Submission read() {
        return HandIn.reader().read(folder);
    }

    private static List<String> words(List<Note> notes) {
        return notes.stream()
                .map(note -> note.words(Words.ofPlugin(Locale.ENGLISH)))
                .toList();
    }
}
