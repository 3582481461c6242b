package dev.nd4jlessons.plugin.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCompilerTest {
    private static final String GOOD = "package a;\n\npublic class A {\n    int one() { return 1; }\n}\n";

    @TempDir
    private Path temporary;

    private CourseRoot.Module module;
    private Path source;
    private Path compiled;

    @BeforeEach
    void createModule() throws IOException {
        module = CourseRoot.Module.in(temporary.resolve("my module ä 日本"));
        source = module.sources().resolve("a/A.java");
        compiled = module.classes().resolve("a/A.class");
        Files.createDirectories(source.getParent());
        Files.writeString(source, GOOD);
    }

    @Test
    void sourcesAreCompiledAndResourcesCopied() throws IOException {
        Path resource = module.resources().resolve("a/data.txt");
        Files.createDirectories(resource.getParent());
        Files.writeString(resource, "data");

        assertThat(compile()).isEmpty();

        assertThat(compiled).exists();
        assertThat(module.classes().resolve("a/data.txt")).hasContent("data");
    }

    @Test
    void nothingIsCompiledWhenNothingHasChanged() throws IOException {
        compile();
        FileTime before = Files.getLastModifiedTime(compiled);
        Files.setLastModifiedTime(source, FileTime.fromMillis(before.toMillis() + 100_000));

        compile();

        assertThat(Files.getLastModifiedTime(compiled)).isEqualTo(before);
    }

    @Test
    void aChangeIsCompiledEvenIfTheFileKeepsItsTime() throws IOException {
        compile();
        FileTime time = Files.getLastModifiedTime(source);
        byte[] before = Files.readAllBytes(compiled);
        Files.writeString(source, GOOD.replace("return 1", "return 2"));
        Files.setLastModifiedTime(source, time);

        compile();

        assertThat(Files.readAllBytes(compiled)).isNotEqualTo(before);
    }

    @Test
    void classesThatAnotherCompilerWroteAreReplaced() throws IOException {
        compile();
        byte[] ours = Files.readAllBytes(compiled);
        Files.write(compiled, new byte[] {1, 2, 3});

        compile();

        assertThat(Files.readAllBytes(compiled)).isEqualTo(ours);
    }

    @Test
    void theClassOfADeletedSourceIsGone() throws IOException {
        Path other = module.sources().resolve("a/B.java");
        Files.writeString(other, "package a;\nclass B {}\n");
        compile();
        Files.delete(other);

        compile();

        assertThat(module.classes().resolve("a/B.class")).doesNotExist();
        assertThat(compiled).exists();
    }

    @Test
    void anErrorHasItsFileItsLineAndTheWordsOfJavac() throws IOException {
        Files.writeString(source, GOOD.replace("return 1;", "return one"));

        List<CompileError> errors = compile();

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).file()).isEqualTo(source);
        assertThat(errors.get(0).line()).isEqualTo(4);
        assertThat(errors.get(0).text())
                .isEqualTo("error: ';' expected\n    int one() { return one }\n                          ^");
    }

    @Test
    void anErrorLeavesTheClassesOfBefore() throws IOException {
        compile();
        byte[] before = Files.readAllBytes(compiled);
        Files.writeString(source, "no java");

        assertThat(compile()).isNotEmpty();

        assertThat(Files.readAllBytes(compiled)).isEqualTo(before);
        assertThat(module.classes().resolveSibling("classes.new")).doesNotExist();
    }

    @Test
    void aWarningIsNoError() throws IOException {
        Files.writeString(source, GOOD.replace("return 1;", "java.util.List l = null; return 1;"));

        assertThat(compile()).isEmpty();
    }

    private List<CompileError> compile() throws IOException {
        return new ModuleCompiler(module, List.of(), Locale.ENGLISH).compile();
    }
}
