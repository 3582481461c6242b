package dev.nd4jlessons.plugin.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nd4jlessons.plugin.isolation.Isolation;
import dev.nd4jlessons.plugin.isolation.Level;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.run.SubmissionGrader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Puts every attack of {@code lesson-tests/src/redteam} through reading, compiler, judge and worker: kept apart, and not
 * kept apart where it stays in the worker's JVM. {@code -Dlessons.attacks=REGEX} chooses some.
 */
class RedTeamTest {
    private static final Path COURSE = Path.of(System.getProperty("lessons.course", ".."));
    private static final Path ATTACKS = COURSE.resolve("lesson-tests/src/redteam");
    private static final Path WORK = COURSE.resolve("plugin/target/redteam");
    private static final List<Row> ROWS = Collections.synchronizedList(new ArrayList<>());

    private static RunFolder folder;
    private static Isolation isolation;
    private static Sandbox none;
    private static List<ForkArtifact> artifacts;
    private static SubmissionGrader grader;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Boolean.getBoolean("lessons.redteam") && Files.exists(WorkerArtifacts.file(COURSE)),
                "The red team works in builds with -Dlessons.author=true alone");
        if (Files.exists(WORK)) {
            Assault.delete(WORK);
        }
        folder = RunFolder.open(Files.createDirectories(WORK).resolve("f"));
        isolation = Isolation.find(Path.of(System.getProperty("java.home")), folder);
        none = Sandbox.none();
        artifacts = WorkerArtifacts.read(COURSE);
        grader = new SubmissionGrader(artifacts, folder, isolation.sandbox());
    }

    @AfterAll
    static void end() throws IOException {
        if (grader != null) {
            grader.close();
            isolation.sandbox().close();
            none.close();
            folder.close();
            String table = Row.table(ROWS.stream()
                    .sorted(Comparator.comparing(Row::attack).thenComparing(Row::level))
                    .toList());
            Files.writeString(WORK.resolve("table.txt"), table);
            System.out.println(table);
        }
    }

    @Test
    void everyKindIsThere() throws IOException {
        List<Attack> attacks = attacks();

        assertThat(attacks).hasSizeGreaterThanOrEqualTo(40);
        assertThat(attacks).extracting(Attack::kind).containsAll(Attack.KINDS).isSubsetOf(Attack.KINDS);
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> attack() throws IOException {
        String chosen = System.getProperty("lessons.attacks", ".*");
        return attacks().stream()
                .filter(attack -> attack.name().matches(chosen))
                .map(RedTeamTest::tests)
                .flatMap(Collection::stream);
    }

    private static List<DynamicTest> tests(Attack attack) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(attack.name() + ", kept apart", () -> {
            assumeTrue(
                    isolation.level() == Level.BUBBLEWRAP,
                    () -> "No sandbox: " + isolation.obstacle() + " " + isolation.detail());
            run(attack, isolation.sandbox(), "required");
        }));
        if (attack.inside() || attack.takes() != null) {
            tests.add(DynamicTest.dynamicTest(attack.name() + ", not kept apart", () -> run(attack, none, "none")));
        }
        return tests;
    }

    private static void run(Attack attack, Sandbox sandbox, String level) throws Exception {
        Path place = Files.createTempDirectory(WORK, attack.name());
        Row row = new Assault(attack, sandbox, level, artifacts, grader).row(ATTACKS, place);
        ROWS.add(row);
        assertThat(row.faults()).as(attack.tries() + "\n" + row).isEmpty();
    }

    private static List<Attack> attacks() throws IOException {
        List<Attack> attacks = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(ATTACKS, Files::isDirectory)) {
            for (Path one : folders) {
                attacks.add(Attack.in(one));
            }
        }
        attacks.sort((one, other) -> one.name().compareTo(other.name()));
        return attacks;
    }
}
