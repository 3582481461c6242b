package dev.nd4jlessons.plugin.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]*)</version>");

    private static final String COURSE = "one";

    @TempDir
    private Path folder;

    @Test
    void itHasEveryTaskAsShippedAndAPom() throws IOException {
        String told = start("my course ä");

        Path workspace = folder.resolve("my course ä");
        for (Task task : Course.load().tasks()) {
            assertThat(workspace.resolve("src/main/java").resolve(task.file()))
                    .hasContent(new ShippedTask(task).unwritten());
        }
        assertThat(new CourseRoot(workspace).isWorkspace()).isTrue();
        assertThat(workspace.resolve("pom.xml"))
                .content()
                .contains(version(COURSE), "<artifactId>my-course</artifactId>", "/.mvn/repository</url>")
                .doesNotContain("@");
        assertThat(told).isEqualTo("""
                        Your workspace is %s: 14 files were added.
                        Go on there:
                          cd "my course ä"
                          mvn lessons:watch    checks what you save, and says what is next
                          mvn lessons:open     the pages of the lesson, in your browser""".formatted(workspace));
        assertThat(workspace.resolve(".mvn/repository/dev/nd4jlessons/lessons")).isNotEmptyDirectory();
    }

    @Test
    void whatIsThereStaysAsItIs() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(workspace.resolve("README.md"), "my notes");
        start("mine");
        Path linear = workspace.resolve("src/main/java/dev/nd4jlessons/mlp/Linear.java");
        Files.writeString(linear, "class Linear {}");
        Files.delete(workspace.resolve(".gitignore"));

        assertThat(start("mine")).contains("one file was added, and 13 that were there are as they were.");
        assertThat(linear).hasContent("class Linear {}");
        assertThat(workspace.resolve("README.md")).hasContent("my notes");
        assertThat(workspace.resolve(".gitignore")).exists();
    }

    @Test
    void anotherVersionOfTheCourseTakesThePlaceOfTheOldOneAndKeepsTheWork() throws IOException {
        start("mine");
        Path linear = folder.resolve("mine/src/main/java/dev/nd4jlessons/mlp/Linear.java");
        Files.writeString(linear, "class Linear {}");
        Path pom = folder.resolve("mine/pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("<name>mine</name>", "<name>My own name</name>"));

        assertThat(start("mine", "newer"))
                .endsWith(
                        "Its pom.xml asks for version %s of the course now; before, it asked for %s. Your tasks and your"
                                        .formatted(
                                                repository("newer").version(),
                                                repository(COURSE).version())
                                + " progress are as they were.");
        assertThat(pom).content().contains(version("newer"), "<name>My own name</name>");
        assertThat(linear).hasContent("class Linear {}");
    }

    /** As workspaces were before the course came along in them. */
    @Test
    void anOlderWorkspaceIsToldWhereTheCourseIs() throws IOException {
        start("mine");
        Path pom = folder.resolve("mine/pom.xml");
        String template = Files.readString(pom);
        String older = template.replaceFirst("(?s)  <!--[^>]*-->\\s*<repositories>.*</pluginRepositories>\\s*\\n", "")
                .replace(repository(COURSE).version(), "0.1.0-SNAPSHOT");
        assertThat(older).doesNotContain("repositor");
        Files.writeString(pom, older);

        start("mine");

        assertThat(pom).hasContent(template);
    }

    @Test
    void aPomThatWasWrittenByHandIsLeftAloneAndItsReaderTold() throws IOException {
        start("mine");
        Path pom = folder.resolve("mine/pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("nd4j-lessons.version", "course.version"));
        String before = Files.readString(pom);

        assertThat(start("mine", "newer"))
                .contains("The course in it is of version "
                        + repository("newer").version() + ", and its pom.xml does not ask for it: " + pom);
        assertThat(pom).hasContent(before);
    }

    @Test
    void withoutAFolderItSaysHowToNameOne() {
        assertThatThrownBy(() -> workspace(COURSE).start(folder, null))
                .isInstanceOf(FixableException.class)
                .hasMessageStartingWith("lessons.directory is not set")
                .hasMessageEndingWith("-Dlessons.directory=../my-course");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.writeString(folder.resolve("notes"), "");

        assertRefused("notes", "notes is a file, and a workspace is a folder.");
    }

    @Test
    void anotherProjectIsLeftAlone() throws IOException {
        Path pom = Files.createDirectories(folder.resolve("other")).resolve("pom.xml");
        Files.writeString(pom, "<project/>");

        assertRefused("other", "other holds a project of another kind");
        assertThat(folder.resolve("other")).isDirectoryNotContaining("glob:**/src");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("my photos"));
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg", "README.md")) {
            Files.writeString(photos.resolve(name), "");
        }

        assertThatThrownBy(() -> start("my photos"))
                .isInstanceOf(FixableException.class)
                .hasMessage(photos + " is not empty: a.jpg, b.jpg, c.jpg, d.jpg, e.jpg are in it, and 1 more."
                        + " A workspace would be mixed up with that, so nothing was changed.\n"
                        + "Name a folder that is empty or new, for example: mvn lessons:start"
                        + " -Dlessons.directory=\"" + photos.resolve("my-course") + "\"");
        assertThat(photos.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void aFreshRepositoryBecomesAWorkspace() throws IOException {
        for (String name : List.of(".git", ".github/classroom", ".devcontainer", ".idea", ".vscode")) {
            Files.createDirectories(folder.resolve("fresh").resolve(name));
        }
        for (String name : List.of("README", "LICENSE.txt", ".gitignore", ".gitattributes")) {
            Files.writeString(folder.resolve("fresh").resolve(name), "");
        }

        assertThat(start("fresh")).contains("Your workspace is ");
    }

    @Test
    void aWorkspaceThatWasBegunIsCompletedWhateverElseIsInIt() throws IOException {
        start("mine");
        Files.writeString(folder.resolve("mine/notes.txt"), "");
        Files.delete(folder.resolve("mine/pom.xml"));

        assertThat(start("mine")).contains("one file was added");
    }

    @Test
    void noWorkspaceIsMadeWithinACourse() throws IOException {
        start("mine");
        Files.createDirectories(folder.resolve("repository/lessons/src/main/java/dev/nd4jlessons"));

        assertRefused("mine/another", "is within a course already: " + folder.resolve("mine"));
        assertRefused("repository", "is within a course already: " + folder.resolve("repository"));
        assertRefused("repository/mine", "is within a course already: " + folder.resolve("repository"));
    }

    @Test
    void itPinsThePluginsOfTheCourse() throws IOException {
        Map<String, String> courses = plugins(
                Files.readString(Path.of("../pom.xml")).replace("${surefire.version}", property("surefire.version")));

        assertThat(courses)
                .containsAllEntriesOf(plugins(new WorkspaceFiles(Course.load(), "1.0", Locale.ENGLISH)
                        .of(folder)
                        .get("pom.xml")));
    }

    /** On the JDKs that warn of native libraries, in lines that nobody can do anything about. */
    @Test
    void itsGradedTestsRunWithTheFlagsOfTheCourses() throws IOException {
        Pattern flags = Pattern.compile(">(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)<");

        assertThat(Files.readString(Path.of("../pom.xml"))).containsPattern(flags);
        assertThat(new WorkspaceFiles(Course.load(), "1.0", Locale.ENGLISH).pom(folder))
                .containsPattern(flags)
                .contains("<argLine>${graded.jvm}</argLine>", "<jdk>[24,)</jdk>");
    }

    @Test
    void itsReadmeNamesThePathOfTheTasks() {
        assertThat(new WorkspaceFiles(Course.load(), "1.0", Locale.ENGLISH).of(folder))
                .extractingByKey("README.md")
                .asString()
                .contains("1. [3.1](src/main/java/dev/nd4jlessons/mlp/Linear.java) Linear.backward")
                .doesNotContain("@path@");
    }

    @Test
    void itsReadmeSpeaksJapaneseToo() {
        assertThat(new WorkspaceFiles(Course.load(), "1.0", Locale.JAPANESE)
                        .of(folder)
                        .get("README.md"))
                .contains("誤差逆伝播", "mvn lessons:watch");
    }

    private void assertRefused(String directory, String message) {
        assertThatThrownBy(() -> start(directory))
                .isInstanceOf(FixableException.class)
                .hasMessageContaining(message);
    }

    private String start(String directory) {
        return start(directory, COURSE);
    }

    private String start(String directory, String content) {
        return workspace(content).start(folder, Path.of(directory));
    }

    private Workspace workspace(String content) {
        CourseRepository repository = repository(content);
        return new Workspace(
                new WorkspaceFiles(Course.load(), repository.version(), Locale.ENGLISH),
                repository,
                Words.ofPlugin(Locale.ENGLISH));
    }

    private CourseRepository repository(String content) {
        try {
            return CourseRepository.of(GivenCourse.in(folder.resolve(".local"), content), GivenCourse.BUILT_AS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version(String content) {
        return "<nd4j-lessons.version>" + repository(content).version() + "</nd4j-lessons.version>";
    }

    private static String property(String name) throws IOException {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]*)<")
                .matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static Map<String, String> plugins(String pom) {
        Map<String, String> plugins = new HashMap<>();
        Matcher plugin = PLUGIN.matcher(pom);
        while (plugin.find()) {
            plugins.put(plugin.group(1), plugin.group(2));
        }
        assertThat(plugins).hasSizeGreaterThan(5);
        return plugins;
    }
}
