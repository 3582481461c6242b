package dev.nd4jlessons.plugin.submission;

import static dev.nd4jlessons.plugin.submission.HandIn.save;
import static dev.nd4jlessons.plugin.submission.HandIn.solved;
import static dev.nd4jlessons.plugin.submission.HandIn.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of many as learning systems hand them out, and what is no such folder. */
class SubmissionFolderTest {
    @TempDir
    private Path folder;

    @Test
    void moodlesFoldersAreOneALearnerWithTheOnlineTextBesideTheFile() throws IOException {
        save(folder.resolve("田中 太郎_4711_assignsubmission_file/Linear.java"), solved("3.1"));
        save(folder.resolve("田中 太郎_4711_assignsubmission_onlinetext/onlinetext.html"), "<body/>");
        save(
                folder.resolve("Anna_Maria O'Neil_12_assignsubmission_file_/hw.zip"),
                Archives.zip(zip -> Archives.add(zip, "Relu.java", solved("3.2"))));
        save(folder.resolve("Group A_3-Bo_13_assignsubmission_file_Linear.java"), solved("3.1"));
        save(folder.resolve("Group A_3-Bo_13_assignsubmission_file_Relu.java"), solved("3.2"));
        save(folder.resolve(".DS_Store"), "");

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.system()).isEqualTo(Identity.LearningSystem.MOODLE);
        assertThat(listing.submissions())
                .extracting(
                        HandedIn::name,
                        in -> in.identity().name(),
                        in -> in.identity().ids().get("participant"),
                        in -> in.paths().size())
                .containsExactlyInAnyOrder(
                        tuple("田中 太郎_4711", "田中 太郎", "4711", 2),
                        tuple("Anna_Maria O'Neil_12", "Anna_Maria O'Neil", "12", 1),
                        tuple("Group A_3-Bo_13", "Group A_3-Bo", "13", 2));
        assertThat(read(listing, "田中 太郎_4711").source(task("3.1"))).isPresent();
        assertThat(read(listing, "Anna_Maria O'Neil_12").source(task("3.2"))).isPresent();
        assertThat(read(listing, "Group A_3-Bo_13").tasks()).hasSize(2);
    }

    @Test
    void canvassFlatFilesAreOneALearner() throws IOException {
        save(folder.resolve("doejohn_123_4567_Linear-1.java"), solved("3.1"));
        save(folder.resolve("doejohn_LATE_123_4568_Relu.java"), solved("3.2"));
        save(
                folder.resolve("田中太郎_124_4569_課題.zip"),
                Archives.zip(zip -> Archives.add(zip, "Relu.java", solved("3.2"))));
        save(folder.resolve("LATE_anon_aB3_4570_text.html"), "<p/>");

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.system()).isEqualTo(Identity.LearningSystem.CANVAS);
        assertThat(listing.submissions())
                .extracting(
                        HandedIn::name,
                        in -> in.identity().ids(),
                        in -> in.identity().late())
                .containsExactlyInAnyOrder(
                        tuple("doejohn_123", Map.of("user", "123", "attachment", "4567, 4568"), true),
                        tuple("田中太郎_124", Map.of("user", "124", "attachment", "4569"), false),
                        tuple("anon_aB3", Map.of("anonymous", "aB3", "attachment", "4570"), true));
        assertThat(read(listing, "doejohn_123").tasks()).hasSize(2);
        assertThat(read(listing, "田中太郎_124").source(task("3.2"))).isPresent();
    }

    @Test
    void gradescopesExportNamesThoseWhoHandedIn() throws IOException {
        Path export = folder.resolve("assignment_99_export");
        save(export.resolve("submission_1/Linear.java"), solved("3.1"));
        save(export.resolve("submission_2/Relu.java"), solved("3.2"));
        save(export.resolve("submission_metadata.yml"), """
            ---
            submission_1:
              :submitters:
              - :name: 田中 太郎
                :sid: '0042'
                :email: tanaka@example.org
              :created_at: 2026-11-01 10:00:00.000000000 Z
            submission_2:
              :submitters:
              - :name: Anna
                :sid: 7
              - :name: =Bo
            """);
        save(folder.resolve("__MACOSX/x"), "");

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.system()).isEqualTo(Identity.LearningSystem.GRADESCOPE);
        assertThat(listing.submissions())
                .extracting(
                        HandedIn::name,
                        in -> in.identity().name(),
                        in -> in.identity().ids())
                .containsExactly(
                        tuple(
                                "submission_1",
                                "田中 太郎",
                                Map.of("submission", "submission_1", "sid", "0042", "email", "tanaka@example.org")),
                        tuple("submission_2", "Anna, =Bo", Map.of("submission", "submission_2", "sid", "7")));
    }

    @Test
    void aListOfNamesThatIsDamagedCostsTheNames() throws IOException {
        save(folder.resolve("submission_1/Linear.java"), solved("3.1"));
        save(folder.resolve("submission_metadata.yml"), "a: &a [*a, *a\n: !!javax.script.ScriptEngineManager [");

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.submissions()).extracting(HandedIn::name).containsExactly("submission_1");
        assertThat(listing.ignored())
                .extracting(Note::file, Note::reason)
                .containsExactly(tuple("submission_metadata.yml", Reason.DAMAGED));
    }

    @Test
    void githubsClonesHaveTheAccountWhereTheFolderNamesTheAssignment() throws IOException {
        Path clones = folder.resolve("week-3-submissions");
        for (String account : new String[] {"anna", "bo-b"}) {
            save(clones.resolve("week-3-" + account + "/.git/HEAD"), "ref: x");
            save(clones.resolve("week-3-" + account + "/src/main/java/dev/nd4jlessons/mlp/Linear.java"), solved("3.1"));
        }

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.system()).isEqualTo(Identity.LearningSystem.GITHUB);
        assertThat(listing.submissions())
                .extracting(HandedIn::name, in -> in.identity().ids())
                .containsExactly(
                        tuple("week-3-anna", Map.of("login", "anna")), tuple("week-3-bo-b", Map.of("login", "bo-b")));
    }

    @Test
    void anyFolderOfFoldersArchivesAndSourcesWillDo() throws IOException {
        save(folder.resolve("か\u3099/Linear.java"), solved("3.1"));
        save(folder.resolve("a/Linear.java"), solved("3.1"));
        save(folder.resolve("a.zip"), Archives.zip(zip -> Archives.add(zip, "Linear.java", solved("3.1"))));
        save(folder.resolve("bo.tar.gz"), Archives.tarGz(tar -> Archives.add(tar, "Linear.java", solved("3.1"))));
        save(folder.resolve("carl.java"), solved("3.1"));
        save(folder.resolve("grades.csv"), "x");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a"));

        Listing listing = SubmissionFolder.list(folder);

        assertThat(listing.submissions())
                .extracting(HandedIn::name)
                .containsExactlyInAnyOrder("a", "a.zip", "bo", "carl", "link", "が");
        assertThat(listing.ignored()).extracting(Note::file).containsExactly("grades.csv");
        assertThat(read(listing, "が").source(task("3.1"))).isPresent();
        assertThat(read(listing, "link").refused()).extracting(Note::reason).containsExactly(Reason.LINK);
    }

    @Test
    void aFolderOfManyIsNoSubmissionAndOneSubmissionIsNoFolderOfMany() throws IOException {
        Path many = folder.resolve("many");
        save(many.resolve("anna/pom.xml"), "<project/>");
        save(many.resolve("bo.zip"), "x");
        save(many.resolve("carl.tgz"), "x");
        Path one = folder.resolve("one");
        save(one.resolve("Linear.java"), solved("3.1"));
        save(folder.resolve("empty/readme.txt"), "x");
        Path archive = save(folder.resolve("all.zip"), "x");

        assertThatCode(() -> paths().requireOne(one)).doesNotThrowAnyException();
        assertThatCode(() -> paths().requireOne(archive)).doesNotThrowAnyException();
        assertThatCode(() -> paths().requireMany(many)).doesNotThrowAnyException();
        assertRefused(
                () -> paths().requireOne(many),
                "lessons.submission is \"" + many + "\", a folder of many submissions.\nGive one of them.");
        assertRefused(
                () -> paths().requireMany(one),
                "lessons.submissions is \"" + one
                        + "\", which is one submission and no folder of many.\nGrade it with: mvn lessons:grade -Dlessons.submission="
                        + one);
        assertRefused(
                () -> paths().requireMany(archive),
                "lessons.submissions is \"" + archive + "\", which is no folder.\n"
                        + "Unpack what the learning system gave you and give that folder. To grade one submission: mvn lessons:grade -Dlessons.submission="
                        + archive);
        assertRefused(
                () -> paths().requireMany(folder.resolve("empty")),
                "lessons.submissions is \"" + folder.resolve("empty")
                        + "\", and there is no submission in it.\nA submission is a folder, a .zip, .tar.gz, .tgz or .jar, or a .java file.");
        assertRefused(
                () -> paths().requireOne(folder.resolve("empty/readme.txt")),
                "lessons.submission is \"" + folder.resolve("empty/readme.txt")
                        + "\", which is no submission.\nGive a folder, a .zip, .tar.gz, .tgz or .jar, or a .java file.");
        assertRefused(
                () -> paths().requireOne(folder.resolve("gone")),
                "lessons.submission is \"" + folder.resolve("gone")
                        + "\", and there is nothing of that name.\nGive the path of a folder, an archive or a Java file that exists; a relative one counts from the course root.");
    }

    @Test
    void aLinkIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));

        assertRefused(
                () -> paths().requireMany(link),
                "lessons.submissions is \"" + link + "\", which is a link.\nGive the path that it leads to.");
    }

    @Test
    void theTasksOfOneLearnerMayLieInSeveralFolders() throws IOException {
        save(folder.resolve("mlp/Linear.java"), solved("3.1"));
        save(folder.resolve("matmul/MatmulTimer.java"), solved("2.1"));

        assertThatCode(() -> paths().requireOne(folder)).doesNotThrowAnyException();
    }

    @Test
    void theSameTaskInTwoFoldersIsTwoLearners() throws IOException {
        save(folder.resolve("anna/Linear.java"), solved("3.1"));
        save(folder.resolve("bo/Linear.java"), solved("3.1"));

        assertThatThrownBy(() -> paths().requireOne(folder)).hasMessageContaining("a folder of many submissions");
    }

    private static SubmissionPath paths() {
        return new SubmissionPath(HandIn.COURSE, Words.ofPlugin(Locale.ENGLISH));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(FixableException.class).hasMessage(message);
    }

    private static Submission read(Listing listing, String name) {
        HandedIn handedIn = listing.submissions().stream()
                .filter(in -> in.name().equals(name))
                .findFirst()
                .orElseThrow();
        return HandIn.reader().read(handedIn.name(), handedIn.paths());
    }
}
