package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-ins are shell scripts")
class NvidiaSmiTest {
    private static final String T4_LINE = "echo 'Tesla T4, 7.5, 535.54.03, 15360 MiB'";
    private static final Gpu T4 = new Gpu(0, "Tesla T4", new ComputeCapability(7, 5), "535.54.03", "15360 MiB");

    /** Refuses the compute capability as a driver of 2021 does: on the standard output, with exit code 2. */
    private static final String OLD_DRIVER = """
            case "$1" in *compute_cap*)
                echo 'Field "compute_cap" is not a valid field to query.'; echo
                exit 2
            esac
            """;

    @TempDir
    private Path folder;

    @Test
    void theDriversListIsRead() throws IOException {
        GpuSurvey survey =
                survey("echo 'Tesla T4, 7.5, 535.54.03, 15360 MiB'\necho 'NVIDIA A10, 8.6, 535.54.03, [N/A]'");

        assertThat(survey.gpus())
                .containsExactly(
                        new Gpu(0, "Tesla T4", new ComputeCapability(7, 5), "535.54.03", "15360 MiB"),
                        new Gpu(1, "NVIDIA A10", new ComputeCapability(8, 6), "535.54.03", null));
    }

    @Test
    void whatTheDriverDoesNotTellIsUnknown() throws IOException {
        GpuSurvey survey = survey("echo 'Graphics Device, [N/A], [Unknown Error], [N/A]'");

        assertThat(survey.gpus()).containsExactly(new Gpu(0, "Graphics Device", null, null, null));
    }

    @Test
    void aNameMayHoldACommaAndTheLastFieldsAreKnown() throws IOException {
        GpuSurvey survey = survey("echo 'GeForce GT 730, Rev. 2, 3.5, 470.57.02, 2002 MiB'");

        assertThat(survey.gpus())
                .containsExactly(
                        new Gpu(0, "GeForce GT 730, Rev. 2", new ComputeCapability(3, 5), "470.57.02", "2002 MiB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tesla K40m, 470.57.02, 11441 MiB           | Tesla K40m       | 3.5 | 470.57.02 | 11441 MiB",
                "Tesla K80, 470.82.01, 11441 MiB            | Tesla K80        | 3.7 | 470.82.01 | 11441 MiB",
                "Graphics Device, 1, 470.57.02, 11441 MiB   | Graphics Device, 1 |   | 470.57.02 | 11441 MiB",
            })
    void aDriverThatDoesNotKnowTheCapabilityIsAskedWithoutItAndATableTells(
            String line, String name, @Nullable String capability, String driver, String memory) throws IOException {
        GpuSurvey survey = survey(OLD_DRIVER + "echo '" + line + "'");

        ComputeCapability known =
                capability == null ? null : ComputeCapability.parse(capability).orElseThrow();
        assertThat(survey.gpus()).containsExactly(new Gpu(0, name, known, driver, memory));
    }

    @Test
    void anOldDriverThatFailsTheSecondTimeTooSaysWhy() throws IOException {
        GpuSurvey survey = survey(OLD_DRIVER + "echo 'Unable to determine the device handle.'; exit 15");

        assertThat(survey).isEqualTo(GpuSurvey.none("gpu.error", "15", "Unable to determine the device handle"));
    }

    @Test
    void aMachineWithoutItHasNoDriver() {
        GpuSurvey survey =
                new NvidiaSmi(folder.resolve("nothing").toString(), Duration.ofSeconds(5)).survey(nothingSet());

        assertThat(survey).isEqualTo(GpuSurvey.none("gpu.no-driver"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep 60", "trap '' TERM; sleep 60 & wait; sleep 60", "yes >&2", "exec sleep 60"})
    void oneThatDoesNotEndIsEnded(String script) throws IOException {
        long start = System.nanoTime();

        GpuSurvey survey = survey(script, Duration.ofSeconds(1));

        assertThat(survey).isEqualTo(GpuSurvey.none("gpu.no-answer", "1"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aChildThatHoldsThePipeOpenIsNotWaitedFor() throws IOException {
        long start = System.nanoTime();

        GpuSurvey survey = survey("sleep 30 &\n" + T4_LINE);

        assertThat(survey.gpus()).containsExactly(T4);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "exec yes", "yes & wait"})
    void oneThatPrintsWithoutEndIsEndedAtOnce(String script) throws IOException {
        long start = System.nanoTime();

        GpuSurvey survey = survey(script);

        assertThat(survey).isEqualTo(GpuSurvey.none("gpu.unreadable", "y"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatItPrintsAsideHidesNoGpu() throws IOException {
        GpuSurvey survey = survey("head -c 3000000 /dev/zero | tr '\\0' 'w' >&2\n" + T4_LINE);

        assertThat(survey.gpus()).containsExactly(T4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "echo 'Failed to initialize NVML: Driver/library version mismatch'; exit 18 | gpu.error  | 18"
                        + " | Failed to initialize NVML: Driver/library version mismatch",
                "echo aside >&2; echo 'Unknown Error.'; exit 9                              | gpu.error  | 9"
                        + " | Unknown Error",
                "echo 'permission denied' >&2; exit 126                                     | gpu.error  | 126"
                        + " | permission denied",
                "exit 9                                                                     | gpu.silent | 9 |",
            })
    void anErrorIsPassedOnWithItsFirstLine(String script, String problem, String code, @Nullable String line)
            throws IOException {
        assertThat(survey(script))
                .isEqualTo(line == null ? GpuSurvey.none(problem, code) : GpuSurvey.none(problem, code, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "echo", "echo 'No devices were found'", "echo 'No devices were found'; exit 6"})
    void anEmptyListIsNoGpu(String script) throws IOException {
        assertThat(survey(script)).isEqualTo(GpuSurvey.none("gpu.none"));
    }

    @Test
    void whatIsNoListIsPassedOn() throws IOException {
        assertThat(survey("echo 'hello'")).isEqualTo(GpuSurvey.none("gpu.unreadable", "hello"));
    }

    @Test
    void aLongLineIsPassedOnInPart() throws IOException {
        assertThat(survey("head -c 5000 /dev/zero | tr '\\0' 'w'"))
                .isEqualTo(GpuSurvey.none("gpu.unreadable", "w".repeat(199) + "…"));
    }

    @Test
    void theIdsOfGpusAndTheirPartsAreAskedForWhereTheEnvironmentNamesOne() throws IOException {
        String script = """
                case "$1" in -L)
                    echo 'GPU 0: Tesla T4 (UUID: GPU-11111111-aaaa)'
                    echo 'GPU 1: NVIDIA A100-SXM4-40GB (UUID: GPU-22222222-bbbb)'
                    echo '  MIG 1g.5gb     Device  0: (UUID: MIG-33333333-cccc)'
                    exit
                esac
                echo 'Tesla T4, 7.5, 535.54.03, 15360 MiB'
                echo 'NVIDIA A100-SXM4-40GB, 8.0, 535.54.03, 40960 MiB'
                """;

        assertThat(survey(script, "MIG-33333333-cccc").gpus())
                .extracting(Gpu::name, Gpu::visible, Gpu::visibleDevices)
                .containsExactly(
                        tuple("NVIDIA A100-SXM4-40GB", true, "MIG-33333333-cccc"),
                        tuple("Tesla T4", false, "MIG-33333333-cccc"));
    }

    private static VisibleDevices nothingSet() {
        return VisibleDevices.of(Map.of());
    }

    private GpuSurvey survey(String script) throws IOException {
        return survey(script, Duration.ofSeconds(20));
    }

    private GpuSurvey survey(String script, Duration limit) throws IOException {
        return new NvidiaSmi(program(script), limit).survey(nothingSet());
    }

    private GpuSurvey survey(String script, String visible) throws IOException {
        return new NvidiaSmi(program(script), Duration.ofSeconds(20))
                .survey(VisibleDevices.of(Map.of("CUDA_VISIBLE_DEVICES", visible)));
    }

    private String program(String script) throws IOException {
        Path program = folder.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program.toString();
    }
}
