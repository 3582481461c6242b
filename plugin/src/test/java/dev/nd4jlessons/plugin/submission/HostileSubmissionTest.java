package dev.nd4jlessons.plugin.submission;

import static dev.nd4jlessons.plugin.submission.Archives.add;
import static dev.nd4jlessons.plugin.submission.HandIn.save;
import static dev.nd4jlessons.plugin.submission.HandIn.solved;
import static dev.nd4jlessons.plugin.submission.HandIn.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives and folders that are made to do harm, or that only look like it. */
@Timeout(120)
class HostileSubmissionTest {
    private static final Limits SMALL = new Limits(64 << 10, 200 << 10, 1 << 20, 8 << 20, 200, 100, 5, 8);

    @TempDir
    private Path folder;

    @Test
    void everyKindOfArchiveIsRead() throws IOException {
        byte[] zip = Archives.zip(archive -> add(archive, "hw/Linear.java", solved("3.1")));
        byte[] tar = Archives.tarGz(archive -> add(archive, "hw/Linear.java", solved("3.1")));
        save(folder.resolve("a.zip"), zip);
        save(folder.resolve("b.jar"), zip);
        save(folder.resolve("c.tar.gz"), tar);
        save(folder.resolve("d.TGZ"), tar);

        for (String name : List.of("a.zip", "b.jar", "c.tar.gz", "d.TGZ")) {
            Submission submission = read(name);
            assertThat(submission.name()).isEqualTo(name.substring(0, 1));
            assertThat(submission.source(task("3.1")))
                    .get()
                    .extracting(SourceText::origin)
                    .isEqualTo("hw/Linear.java");
        }
    }

    @Test
    void anArchiveInAFolderIsReadAndOneInAnArchiveIsRefused() throws IOException {
        byte[] inner = Archives.zip(archive -> add(archive, "Linear.java", solved("3.1")));
        byte[] outer = Archives.zip(archive -> {
            add(archive, "inner.zip", inner);
            add(archive, "Relu.java", solved("3.2"));
        });
        save(folder.resolve("hand-in/work.zip"), outer);

        Submission submission = read("hand-in");

        assertThat(submission.source(task("3.2")))
                .get()
                .extracting(SourceText::origin)
                .isEqualTo("work.zip/Relu.java");
        assertThat(submission.source(task("3.1"))).isEmpty();
        assertThat(submission.refused())
                .extracting(Note::file, Note::reason)
                .containsExactly(tuple("work.zip/inner.zip", Reason.NESTED_ARCHIVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../Linear.java",
                "a/../../Linear.java",
                "/etc/Linear.java",
                "C:\\Linear.java",
                "..\\Linear.java"
            })
    void aNameThatLeadsOutIsRefusedInEveryKindOfArchive(String name) throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> add(archive, name, solved("3.1"))));
        save(folder.resolve("a.tgz"), Archives.tarGz(archive -> add(archive, name, solved("3.1"))));

        for (String archive : List.of("a.zip", "a.tgz")) {
            assertThat(read(archive).sources()).isEmpty();
            assertThat(read(archive).refused()).extracting(Note::reason).containsExactly(Reason.BAD_NAME);
        }
    }

    @Test
    void linksInArchivesAreRefused() throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> {
            ZipArchiveEntry link = new ZipArchiveEntry("Linear.java");
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            archive.putArchiveEntry(link);
            archive.write("/etc/passwd".getBytes());
            archive.closeArchiveEntry();
        }));
        save(folder.resolve("a.tgz"), Archives.tarGz(archive -> {
            TarArchiveEntry link = new TarArchiveEntry("Linear.java", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            archive.putArchiveEntry(link);
            archive.closeArchiveEntry();
            TarArchiveEntry hard = new TarArchiveEntry("Relu.java", TarConstants.LF_LINK);
            hard.setLinkName("Linear.java");
            archive.putArchiveEntry(hard);
            archive.closeArchiveEntry();
        }));

        assertThat(read("a.zip").refused()).extracting(Note::reason).containsExactly(Reason.LINK);
        assertThat(read("a.tgz").refused()).extracting(Note::reason).containsExactly(Reason.LINK, Reason.LINK);
    }

    @Test
    void devicesAndPipesInArchivesAreRefused() throws IOException {
        save(folder.resolve("a.tgz"), Archives.tarGz(archive -> {
            for (byte kind : new byte[] {TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO}) {
                archive.putArchiveEntry(new TarArchiveEntry("Linear" + kind + ".java", kind));
                archive.closeArchiveEntry();
            }
        }));

        assertThat(read("a.tgz").refused())
                .extracting(Note::reason)
                .containsOnly(Reason.NO_FILE)
                .hasSize(3);
    }

    @Test
    void aSourceThatUnpacksToMuchCostsItself() throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> {
            archive.putArchiveEntry(new ZipArchiveEntry("Linear.java"));
            Archives.zeros(archive, 200L << 20);
            archive.closeArchiveEntry();
            add(archive, "Relu.java", solved("3.2"));
        }));

        Submission submission = read("a.zip");

        assertThat(words(submission.refused()))
                .containsExactly("Linear.java: refused: it is too large (> 256 KiB; at most 256 KiB)");
        assertThat(submission.source(task("3.2"))).isPresent();
    }

    @Test
    void aTapeArchiveThatSwellsIsRefusedAsAWhole() throws IOException {
        save(folder.resolve("a.tgz"), Archives.tarGz(archive -> {
            add(archive, "Relu.java", solved("3.2"));
            TarArchiveEntry entry = new TarArchiveEntry("data.bin");
            entry.setSize(200L << 20);
            archive.putArchiveEntry(entry);
            Archives.zeros(archive, 200L << 20);
            archive.closeArchiveEntry();
        }));

        Submission submission = read("a.tgz");

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.refused())
                .extracting(Note::file, Note::reason)
                .containsExactly(tuple("a.tgz", Reason.BOMB));
    }

    @Test
    void manySourcesThatAreLargeTogetherAreRefused() throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> {
            for (int i = 0; i < 10; i++) {
                add(archive, "A" + i + ".java", "class A" + i + " {}" + " ".repeat(60 << 10));
            }
        }));

        Submission submission = HandIn.reader(SMALL).read(folder.resolve("a.zip"));

        assertThat(submission.sources()).isEmpty();
        assertThat(submission.refused())
                .extracting(Note::file, Note::reason)
                .containsExactly(tuple("a.zip", Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {10_001, 50_000})
    void tooManyEntriesAreRefused(int count) throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> {
            for (int i = 0; i < count; i++) {
                add(archive, "f" + i, new byte[0]);
            }
        }));

        Submission submission = read("a.zip");

        assertThat(words(submission.refused())).contains("a.zip: refused: there are more than 10000 files");
        assertThat(submission.sources()).isEmpty();
    }

    @Test
    void tooManyFilesInAFolderAndTooManyHelpersAreRefused() throws IOException {
        for (int i = 0; i < 101; i++) {
            save(folder.resolve("many/f" + i), "");
        }
        for (int i = 0; i < 7; i++) {
            save(folder.resolve("helpers/H" + i + ".java"), "class H" + i + " {}");
        }

        SubmissionReader reader = HandIn.reader(SMALL);

        assertThat(reader.read(folder.resolve("many")).refused())
                .extracting(Note::file, Note::reason)
                .containsExactly(tuple("many", Reason.TOO_MANY));
        assertThat(reader.read(folder.resolve("helpers")).helpers()).hasSize(5);
        assertThat(reader.read(folder.resolve("helpers")).refused())
                .extracting(Note::reason)
                .containsExactly(Reason.TOO_MANY, Reason.TOO_MANY);
    }

    @Test
    void foldersThatAreDeepAreRefused() throws IOException {
        save(folder.resolve("deep/" + "d/".repeat(40) + "Relu.java"), solved("3.2"));
        save(
                folder.resolve("a.zip"),
                Archives.zip(archive -> add(archive, "d/".repeat(40) + "Relu.java", solved("3.2"))));

        assertThat(read("deep").refused()).extracting(Note::reason).containsExactly(Reason.TOO_DEEP);
        assertThat(read("a.zip").refused()).extracting(Note::reason).containsExactly(Reason.TOO_DEEP);
    }

    @Test
    void linksAreNotFollowedWhereverTheyStand() throws IOException {
        Path secret = save(folder.resolve("secret/Linear.java"), solved("3.1"));
        Files.createDirectory(folder.resolve("hand-in"));
        Files.createSymbolicLink(folder.resolve("hand-in/Linear.java"), secret);
        Files.createSymbolicLink(folder.resolve("hand-in/src"), secret.getParent());
        Files.createSymbolicLink(folder.resolve("link"), secret.getParent());
        Files.createSymbolicLink(folder.resolve("link.zip"), secret);

        assertThat(words(read("hand-in").refused()))
                .containsExactly(
                        "Linear.java: refused: it is a link. Hand in the file itself",
                        "src: refused: it is a link. Hand in the file itself");
        for (String name : List.of("hand-in", "link", "link.zip")) {
            assertThat(read(name).sources()).isEmpty();
            assertThat(read(name).refused())
                    .extracting(Note::reason)
                    .containsOnly(Reason.LINK)
                    .isNotEmpty();
        }
    }

    @Test
    void aPipeAndASocketAreRefusedAndNobodyWaits() throws Exception {
        Path handIn = Files.createDirectory(folder.resolve("hand-in"));
        assumeTrue(
                new ProcessBuilder(
                                        "mkfifo",
                                        handIn.resolve("Linear.java").toString(),
                                        folder.resolve("a.zip").toString())
                                .start()
                                .waitFor()
                        == 0,
                "mkfifo is not here");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(handIn.resolve("Relu.java")));

            assertThat(read("hand-in").refused())
                    .extracting(Note::file, Note::reason)
                    .containsExactly(tuple("Linear.java", Reason.NO_FILE), tuple("Relu.java", Reason.NO_FILE));
            assertThat(read("a.zip").refused()).extracting(Note::reason).containsExactly(Reason.NO_FILE);
        }
    }

    @Test
    void aDeviceIsRefused() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "there is no /dev/zero here");

        assertThat(HandIn.reader().read(device).refused())
                .extracting(Note::reason)
                .containsExactly(Reason.NO_FILE);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        save(folder.resolve("hand-in/Linear.java"), " ".repeat(300 << 10));
        try (var file = new java.io.RandomAccessFile(folder.resolve("a.zip").toFile(), "rw")) {
            file.setLength(5L << 30); // Nothing is written: the file has holes.
        }

        assertThat(words(read("hand-in").refused()))
                .containsExactly("Linear.java: refused: it is too large (300 KiB; at most 256 KiB)");
        assertThat(words(read("a.zip").refused()))
                .containsExactly("a.zip: refused: it is too large (5120 MiB; at most 32 MiB)");
    }

    @Test
    void damagedArchivesAreRefused() throws IOException {
        byte[] zip = Archives.zip(archive -> add(archive, "Linear.java", solved("3.1")));
        byte[] tar = Archives.tarGz(archive -> add(archive, "Linear.java", solved("3.1")));
        save(folder.resolve("a.zip"), Arrays.copyOf(zip, zip.length / 2));
        save(folder.resolve("a.tgz"), Arrays.copyOf(tar, tar.length / 2));
        save(folder.resolve("b.zip"), "no archive");
        save(folder.resolve("b.tgz"), "");

        for (String name : List.of("a.zip", "a.tgz", "b.zip", "b.tgz")) {
            assertThat(read(name).sources()).isEmpty();
            assertThat(read(name).refused())
                    .extracting(Note::file, Note::reason)
                    .containsExactly(tuple(name, Reason.DAMAGED));
        }
    }

    @Test
    void everyByteOfAnArchiveMayBeWrongAndNothingButARefusalFollows() throws IOException {
        byte[] zip =
                Archives.zip(archive -> add(archive, "a/Linear.java", "package dev.nd4jlessons.mlp; class Linear {}"));
        for (int i = 0; i < zip.length; i++) {
            byte[] wrong = zip.clone();
            wrong[i] ^= (byte) 0xFF;
            save(folder.resolve("a.zip"), wrong);

            Submission submission = read("a.zip");

            assertThat(submission.name()).isEqualTo("a");
        }
    }

    @Test
    void twoEntriesOfOneNameAreTwoCandidates() throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> {
            add(archive, "Relu.java", solved("3.2"));
            add(archive, "Relu.java", solved("3.2") + "// other");
        }));

        assertThat(read("a.zip").problems(task("3.2")))
                .extracting(Note::reason)
                .containsExactly(Reason.TWO_CANDIDATES, Reason.TWO_CANDIDATES);
    }

    @Test
    void servicesAndManifestsOfAJarAreRefused() throws IOException {
        save(folder.resolve("a.jar"), Archives.zip(archive -> {
            add(archive, "META-INF/MANIFEST.MF", "Launcher-Agent-Class: Evil");
            add(archive, "Relu.java", solved("3.2"));
        }));

        Submission submission = read("a.jar");

        assertThat(submission.refused()).extracting(Note::reason).containsExactly(Reason.META_INF);
        assertThat(submission.source(task("3.2"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Windows-31J", "Shift_JIS"})
    void japaneseNamesAreReadAsTheyWereWritten(String encoding) throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(encoding, archive -> add(archive, "課題 三/表.java", solved("3.2"))));

        assertThat(read("a.zip").source(task("3.2")))
                .get()
                .extracting(SourceText::origin)
                .isEqualTo("課題 三/表.java");
    }

    @Test
    void utf8NamesWithoutTheMarkAreReadToo() throws IOException {
        byte[] zip = Archives.zip(archive -> {
            archive.setUseLanguageEncodingFlag(false);
            add(archive, "課題/Relu.java", solved("3.2"));
        });
        save(folder.resolve("a.zip"), zip);
        save(
                folder.resolve("a.tgz"),
                Archives.tarGz(archive -> add(archive, "課題/" + "長".repeat(60) + "/Relu.java", solved("3.2"))));

        assertThat(read("a.zip").source(task("3.2")))
                .get()
                .extracting(SourceText::origin)
                .isEqualTo("課題/Relu.java");
        assertThat(read("a.tgz").source(task("3.2")))
                .get()
                .extracting(SourceText::origin)
                .asString()
                .startsWith("課題/長");
    }

    @Test
    void namesThatAppleTookApartArePutTogether() throws IOException {
        String apart = "か\u3099/Relu.java";
        save(folder.resolve("a.zip"), Archives.zip(archive -> {
            add(archive, apart, solved("3.2"));
            add(archive, "__MACOSX/か\u3099/._Relu.java", new byte[] {0, 5, 22, 7});
        }));
        save(folder.resolve("b/" + apart), solved("3.2"));

        for (String name : List.of("a.zip", "b")) {
            assertThat(read(name).source(task("3.2")))
                    .get()
                    .extracting(SourceText::origin)
                    .isEqualTo("が/Relu.java");
        }
    }

    @Test
    void anEncryptedEntryIsNamed() throws IOException {
        byte[] zip = Archives.zip(archive -> {
            ZipArchiveEntry entry = new ZipArchiveEntry("Relu.java");
            entry.setMethod(ZipEntry.DEFLATED);
            archive.putArchiveEntry(entry);
            archive.write(solved("3.2").getBytes());
            archive.closeArchiveEntry();
        });
        int record = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[record + 8] |= 1; // The flag of an entry that is encrypted.
        save(folder.resolve("a.zip"), zip);

        assertThat(read("a.zip").refused()).extracting(Note::reason).containsExactly(Reason.UNREADABLE_ENTRY);
    }

    @Test
    void controlLettersInNamesReachNobody() throws IOException {
        save(folder.resolve("a.zip"), Archives.zip(archive -> add(archive, "\u001b[2J\u202Egpj.exe", "x")));

        assertThat(words(read("a.zip").ignored()))
                .allSatisfy(line -> assertThat(line).startsWith("\\u001B[2J\\u202Egpj.exe: "));
    }

    @Test
    void whatIsNotThereIsRefusedInWords() {
        assertThat(words(read("nothing").refused()))
                .containsExactly("nothing: refused: it cannot be read (NoSuchFileException)");
    }

    private Submission read(String name) {
        return HandIn.reader().read(folder.resolve(name));
    }

    private static List<String> words(List<Note> notes) {
        return notes.stream()
                .map(note -> note.words(Words.ofPlugin(Locale.ENGLISH)))
                .toList();
    }
}
