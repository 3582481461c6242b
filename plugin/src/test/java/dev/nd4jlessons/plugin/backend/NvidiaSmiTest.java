package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-ins are shell scripts")
class NvidiaSmiTest {
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
        GpuSurvey survey = survey("echo 'Tesla T4, [N/A], [Unknown Error], [N/A]'");

        assertThat(survey.gpus()).containsExactly(new Gpu(0, "Tesla T4", null, null, null));
    }

    @Test
    void aMachineWithoutItHasNoDriver() {
        GpuSurvey survey = new NvidiaSmi(folder.resolve("nothing").toString(), Duration.ofSeconds(5)).survey();

        assertThat(survey).isEqualTo(GpuSurvey.none("gpu.no-driver"));
    }

    @Test
    void oneThatHangsIsEnded() throws IOException {
        GpuSurvey survey = survey("sleep 60", Duration.ofSeconds(1));

        assertThat(survey).isEqualTo(GpuSurvey.none("gpu.no-answer", "1"));
    }

    @Test
    void anErrorIsPassedOnWithItsFirstLine() throws IOException {
        GpuSurvey survey = survey("echo 'Failed to initialize NVML: Driver/library version mismatch'\nexit 18");

        assertThat(survey)
                .isEqualTo(GpuSurvey.none(
                        "gpu.error", "18", "Failed to initialize NVML: Driver/library version mismatch"));
    }

    @Test
    void anEmptyListIsNoGpu() throws IOException {
        assertThat(survey("true")).isEqualTo(GpuSurvey.none("gpu.none"));
    }

    @Test
    void whatIsNoListIsPassedOn() throws IOException {
        assertThat(survey("echo 'hello'")).isEqualTo(GpuSurvey.none("gpu.unreadable", "hello"));
    }

    private GpuSurvey survey(String script) throws IOException {
        return survey(script, Duration.ofSeconds(20));
    }

    private GpuSurvey survey(String script, Duration limit) throws IOException {
        Path program = folder.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new NvidiaSmi(program.toString(), limit).survey();
    }
}
