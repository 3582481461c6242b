package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an nvidia-smi says, true or not, keeps no lesson from running on the CPU. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "The stand-ins are shell scripts, and libraries of Linux")
@DisabledIf("hasDriver")
class DevicesIT {
    private static final String H100 = "echo 'NVIDIA H100 80GB HBM3, 9.0, 535.129.03, 81559 MiB'";
    private static final String T4 = "echo 'Tesla T4, 7.5, 535.54.03, 15360 MiB'";

    private static CourseCopy course;

    @BeforeAll
    static void copy() throws IOException {
        course = CourseCopy.built("devices");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exit 9                                          | nvidia-smi ended with exit code 9",
                "echo 'GTX 680, 3.0, 470.57.02, 4096 MiB'        | CUDA builds start at 3.5",
                "echo 'GPU X, [N/A], 535.54.03, 15360 MiB'       | does not tell the compute capability of GPU X",
                "echo 'Tesla T4, 7.5, 440.33.01, 15360 MiB'      | needs 450.80.02 or later; update the NVIDIA driver",
                "sleep 600                                       | did not answer within 5 s",
            })
    void theLessonPassesOnTheCpuAndSaysWhyInOneLine(String script, String reason) throws Exception {
        MavenRun run = withGpu(script).run("-B", "-o", "lessons:device-check").succeeds();

        assertThat(run.output().lines().filter(line -> line.contains("Running on the CPU: ")))
                .singleElement()
                .asString()
                .contains(reason);
        assertThat(run.output()).doesNotContain("\tat ");
        run.leavesNoProcess();
    }

    @Test
    void aKeplerGpuWhoseDriverDoesNotTellItsCapabilityIsNoReasonForTheCpu() throws Exception {
        String script = """
                case "$1" in *compute_cap*) echo 'Field "compute_cap" is not a valid field to query.'; exit 2;; esac
                echo 'Tesla K40m, 470.57.02, 11441 MiB'""";

        withGpu(script)
                .run("-B", "-o", "lessons:device-check")
                .succeeds()
                .says("Running on the CPU: nvidia-smi lists a GPU, but its driver cannot be loaded (libcuda.so.1");
    }

    @Test
    void aGpuThatTheEnvironmentHidesIsLeftAlone() throws Exception {
        withGpu(T4)
                .with("CUDA_VISIBLE_DEVICES", "-1")
                .run("-B", "-o", "lessons:device-check")
                .succeeds()
                .says("Running on the CPU: CUDA_VISIBLE_DEVICES=\"-1\" hides Tesla T4");
    }

    @Test
    void anH100WithoutItsDriverLeavesTheTrainingToTheCpu() throws Exception {
        MavenRun run = withGpu(H100)
                .run("-B", "-o", "lessons:train-mlp", "-Dlessons.solution", "-Dlessons.epochs=30")
                .succeeds();

        assertThat(run.verdict("train-mlp")).isEqualTo("passed");
        assertThat(run.result("train-mlp")
                        .getAsJsonObject("backend")
                        .get("name")
                        .getAsString())
                .isEqualTo("cpu");
        assertThat(run.output().lines().filter(line -> line.contains("Running on the CPU: ")))
                .singleElement()
                .asString()
                .contains("its driver cannot be loaded (libcuda.so.1");
        assertThat(run.output()).doesNotContain("\tat ");
    }

    @Test
    void cudaWithoutAGpuFailsWithTheReasonAndWhatToDo() throws Exception {
        withGpu("exit 127")
                .run("-B", "-o", "lessons:train-mlp", "-Dlessons.backend=cuda")
                .fails()
                .says("lessons.backend asks for CUDA", "nvidia-smi ended with exit code 127")
                .says("-Dlessons.backend=cpu", "mvn lessons:device-check");
    }

    /** Any library that can be loaded stands in for the driver's, so that what comes after it is reached. */
    @Test
    void offlineCudaSaysHowMuchWouldHaveToBeDownloaded() throws Exception {
        Path driver = Files.createDirectories(course.root().resolve("target/driver"));
        Files.copy(
                Path.of(System.getProperty("java.home"), "lib", "libjimage.so"),
                driver.resolve("libcuda.so.1"),
                StandardCopyOption.REPLACE_EXISTING);

        withGpu(T4)
                .with("LD_LIBRARY_PATH", driver.toString())
                .run("-B", "-o", "lessons:device-check", "-Dlessons.backend=cuda")
                .fails()
                .says("2323 MiB", "Maven is offline; run it once without -o", "-Dlessons.backend=cpu");
    }

    private static Maven withGpu(String script) throws IOException {
        Path folder = Files.createDirectories(course.root().resolve("target/bin"));
        Path program = folder.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Maven.in(course).with("PATH", folder + ":" + System.getenv("PATH"));
    }

    static boolean hasDriver() {
        return Files.exists(Path.of("/proc/driver/nvidia/version")) || Files.exists(Path.of("/dev/dxg"));
    }
}
