package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendChoiceTest {
    private static final Messages MESSAGES = Words.ofPlugin(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linux-x86_64   | Tesla K80  | 3.7  | 470.57.02 | cuda | ND4J runs on the GPU Tesla K80",
                "linux-x86_64   | Tesla T4   | 7.5  | 535.54.03 | cuda | ND4J runs on the GPU Tesla T4",
                "linux-x86_64   | A100       | 8.0  | 525.60.13 | cuda | ND4J runs on the GPU A100",
                "windows-x86_64 | RTX 4090   | 8.9  | 546.17    | cuda | ND4J runs on the GPU RTX 4090",
                "linux-x86_64   | Tesla K40  | 3.5  | 470.57.02 | cpu  | Tesla K40 has compute capability 3.5, and ND4J"
                        + " 1.0.0-M2.1 holds code for 3.7 to 8.9 only",
                "linux-x86_64   | GTX 680    | 3.0  | 470.57.02 | cpu  | GTX 680 has compute capability 3.0, and ND4J"
                        + " 1.0.0-M2.1 holds code for 3.7 to 8.9 only",
                "linux-x86_64   | H100       | 9.0  | 535.54.03 | cpu  | H100 has compute capability 9.0, and ND4J"
                        + " 1.0.0-M2.1 holds code for 3.7 to 8.9 only",
                "linux-x86_64   | RTX 5090   | 12.0 | 570.86.10 | cpu  | RTX 5090 has compute capability 12.0, and ND4J"
                        + " 1.0.0-M2.1 holds code for 3.7 to 8.9 only",
                "linux-x86_64   | Tesla T4   | 7.5  | 440.33.01 | cpu  | Tesla T4 has driver 440.33.01, and ND4J's CUDA"
                        + " 11 needs 450.80.02 or later; update the NVIDIA driver",
                "linux-x86_64   | Tesla T4   | 7.5  | ?         | cpu  | the driver of Tesla T4 does not tell its"
                        + " version; look with nvidia-smi",
                "linux-x86_64   | Tesla T4   | ?    | 535.54.03 | cpu  | the driver does not tell the compute"
                        + " capability of Tesla T4; update the driver and look again with nvidia-smi",
                "linux-arm64    | GH200      | 9.0  | 535.54.03 | cpu  | ND4J has no CUDA build for linux-arm64; CUDA"
                        + " runs on linux-x86_64 and windows-x86_64",
                "macosx-arm64   | Tesla T4   | 7.5  | 535.54.03 | cpu  | ND4J has no CUDA build for macosx-arm64; CUDA"
                        + " runs on linux-x86_64 and windows-x86_64",
            })
    void oneGpuDecidesByItsGenerationDriverAndPlatform(
            String platform, String name, String capability, String driver, String backend, String reason) {
        Gpu gpu = gpu(0, name, capability, driver);

        Decision decision = choice(platform).choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(gpu)));

        assertThat(decision.backend()).isEqualTo(backend);
        assertThat(decision.possible()).isTrue();
        assertThat(decision.isCuda()).isEqualTo(backend.equals("cuda"));
        assertThat(decision.reason().in(MESSAGES)).isEqualTo(reason);
    }

    @Test
    void theCpuIsTakenWhenItIsAskedForWhateverIsThere() {
        GpuSurvey survey = GpuSurvey.found(List.of(gpu(0, "A100", "8.0", "525.60.13")));

        Decision decision = choice("linux-x86_64").choose(RequestedBackend.CPU, survey);

        assertThat(decision.isCuda()).isFalse();
        assertThat(decision.reason().in(MESSAGES)).isEqualTo("the CPU was asked for");
    }

    @Test
    void cudaThatCannotBeHadIsRefusedWithTheReason() {
        Decision decision = choice("linux-x86_64").choose(RequestedBackend.CUDA, GpuSurvey.none("gpu.no-driver"));

        assertThat(decision.possible()).isFalse();
        assertThat(decision.reason().in(MESSAGES)).isEqualTo("no NVIDIA driver was found (no nvidia-smi on the PATH)");
    }

    @Test
    void ofTwoGpusTheLatestThatCanBeUsedIsTaken() {
        Gpu old = gpu(0, "T4", "7.5", "535.54.03");
        Gpu tooNew = gpu(1, "H100", "9.0", "535.54.03");
        Gpu best = gpu(2, "A10", "8.6", "535.54.03");

        Decision decision =
                choice("linux-x86_64").choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(old, tooNew, best)));

        assertThat(decision.gpu()).isEqualTo(best);
    }

    @Test
    void ofTwoGpusOfAKindTheFirstIsTaken() {
        Gpu first = gpu(0, "T4", "7.5", "535.54.03");
        Gpu second = gpu(1, "T4", "7.5", "535.54.03");

        Decision decision =
                choice("linux-x86_64").choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(first, second)));

        assertThat(decision.gpu()).isEqualTo(first);
    }

    private static BackendChoice choice(String platform) {
        return new BackendChoice(new Platform(platform), CudaBuild.NEWEST);
    }

    private static Gpu gpu(int index, String name, String capability, String driver) {
        return new Gpu(
                index,
                name,
                ComputeCapability.parse(capability).orElse(null),
                driver.equals("?") ? null : driver,
                "15360 MiB");
    }
}
