package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendChoiceTest {
    private static final Messages MESSAGES = Words.ofPlugin(Locale.ENGLISH);

    /** Platform, GPU, compute capability, driver, memory; then what runs, and why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linux-x86_64   | Tesla K80  | 3.7  | 470.57.02 | 11441 MiB | 11.6 | ND4J runs on the GPU Tesla K80",
                "linux-x86_64   | Tesla T4   | 7.5  | 535.54.03 | 15360 MiB | 11.6 | ND4J runs on the GPU Tesla T4",
                "linux-x86_64   | Tesla V100 | 7.0  | 535.54.03 | 16160 MiB | 11.6 | ND4J runs on the GPU Tesla V100",
                "linux-x86_64   | A100       | 8.0  | 525.60.13 | 40536 MiB | 11.6 | ND4J runs on the GPU A100",
                "linux-x86_64   | L4         | 8.9  | 535.54.03 | 23034 MiB | 11.6 | ND4J runs on the GPU L4",
                "windows-x86_64 | RTX 4090   | 8.9  | 546.17    | 24564 MiB | 11.6 | ND4J runs on the GPU RTX 4090",
                "linux-x86_64   | Tesla K40  | 3.5  | 470.57.02 | 11441 MiB | 11.2 | ND4J runs on the GPU Tesla K40",
                "linux-x86_64   | H100       | 9.0  | 535.54.03 | 81559 MiB | 11.2 | ND4J runs on the GPU H100",
                "linux-x86_64   | B200       | 10.0 | 570.86.10 | [N/A]     | 11.2 | ND4J runs on the GPU B200",
                "linux-x86_64   | RTX 5090   | 12.0 | 570.86.10 | 32607 MiB | 11.2 | ND4J runs on the GPU RTX 5090",
                "windows-x86_64 | RTX 5060   | 12.0 | 572.16    | 8151 MiB  | 11.2 | ND4J runs on the GPU RTX 5060",
                "linux-x86_64   | GTX 680    | 3.0  | 470.57.02 | 4096 MiB  | cpu  | GTX 680 has compute capability"
                        + " 3.0, and ND4J's CUDA builds start at 3.5",
                "linux-x86_64   | Tesla T4   | 7.5  | 440.33.01 | 15360 MiB | cpu  | Tesla T4 has driver 440.33.01,"
                        + " and ND4J's CUDA 11.6 needs 450.80.02 or later; update the NVIDIA driver",
                "linux-x86_64   | Tesla K40  | 3.5  | 455.23.04 | 11441 MiB | cpu  | Tesla K40 has driver 455.23.04,"
                        + " and ND4J's CUDA 11.2 needs 460.27.03 or later; update the NVIDIA driver",
                "linux-x86_64   | Tesla T4   | 7.5  | ?         | 15360 MiB | cpu  | the driver of Tesla T4 does not"
                        + " tell its version; look with nvidia-smi",
                "linux-x86_64   | Tesla T4   | ?    | 535.54.03 | 15360 MiB | cpu  | the driver does not tell the"
                        + " compute capability of Tesla T4; update the driver and look again with nvidia-smi",
                "linux-x86_64   | MX110      | 5.0  | 535.54.03 | 512 MiB   | cpu  | MX110 has 512 MiB of memory,"
                        + " and ND4J needs 1024 MiB before its first array",
                "linux-arm64    | GH200      | 9.0  | 535.54.03 | 97871 MiB | cpu  | ND4J has no CUDA build for"
                        + " linux-arm64; there are builds for linux-x86_64, windows-x86_64",
                "macosx-arm64   | Tesla T4   | 7.5  | 535.54.03 | 15360 MiB | cpu  | ND4J has no CUDA build for"
                        + " macosx-arm64; there are builds for linux-x86_64, windows-x86_64",
                "macosx-x86_64  | GT 750M    | 3.0  | 418.163   | 2048 MiB  | cpu  | ND4J has no CUDA build for"
                        + " macosx-x86_64; there are builds for linux-x86_64, windows-x86_64",
            })
    void oneGpuDecidesByItsGenerationDriverMemoryAndPlatform(
            String platform,
            String name,
            String capability,
            String driver,
            String memory,
            String expected,
            String reason) {
        Gpu gpu = gpu(0, name, capability, driver, memory);

        Decision decision = choice(platform).choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(gpu)));

        CudaBuild build = decision.build();
        assertThat(build == null ? decision.backend() : build.cuda()).isEqualTo(expected);
        assertThat(decision.possible()).isTrue();
        assertThat(decision.isCuda()).isEqualTo(build != null);
        assertThat(decision.reason().in(MESSAGES)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpu.no-driver  |       |   | no NVIDIA driver was found (no nvidia-smi on the PATH)",
                "gpu.no-answer  | 5     |   | nvidia-smi did not answer within 5 s; restart the machine or its driver",
                "gpu.error      | 9     | x | nvidia-smi ended with exit code 9: x",
                "gpu.silent     | 9     |   | nvidia-smi ended with exit code 9 and printed nothing; run it to see why",
                "gpu.none       |       |   | the NVIDIA driver lists no GPU",
                "gpu.unreadable | hello |   | nvidia-smi gave an answer that is no list of GPUs: hello",
            })
    void withoutAGpuAutoTakesTheCpuAndCudaIsRefusedForTheSameReason(
            String problem, @Nullable String first, @Nullable String second, String reason) {
        String[] values = Stream.of(first, second).filter(Objects::nonNull).toArray(String[]::new);
        GpuSurvey survey = GpuSurvey.none(problem, values);

        Decision free = choice("linux-x86_64").choose(RequestedBackend.AUTO, survey);
        Decision asked = choice("linux-x86_64").choose(RequestedBackend.CUDA, survey);

        assertThat(free.backend()).isEqualTo("cpu");
        assertThat(free.possible()).isTrue();
        assertThat(asked.possible()).isFalse();
        assertThat(List.of(free, asked)).allSatisfy(decision -> {
            assertThat(decision.isCuda()).isFalse();
            assertThat(decision.reason().in(MESSAGES)).isEqualTo(reason);
        });
    }

    @Test
    void aGpuThatIsTooOldIsRefusedWhereCudaIsAskedFor() {
        GpuSurvey survey = GpuSurvey.found(List.of(gpu(0, "GTX 680", "3.0", "470.57.02")));

        Decision decision = choice("linux-x86_64").choose(RequestedBackend.CUDA, survey);

        assertThat(decision.possible()).isFalse();
        assertThat(decision.reason().key()).isEqualTo("backend.no-code");
    }

    @ParameterizedTest
    @CsvSource({"7.5, false", "8.9, false", "3.5, false", "9.0, true", "12.0, true"})
    void onlyAGpuLaterThanAllMachineCodeWaitsForTheDriversCompiler(String capability, boolean compiled) {
        GpuSurvey survey = GpuSurvey.found(List.of(gpu(0, "GPU", capability, "570.86.10")));

        Decision decision = choice("linux-x86_64").choose(RequestedBackend.AUTO, survey);

        assertThat(decision.isCompiledAtFirst()).isEqualTo(compiled);
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
    void ofDifferentGpusTheLatestThatNeedsNoCompilingIsTaken() {
        Gpu old = gpu(0, "T4", "7.5", "535.54.03");
        Gpu tooNew = gpu(1, "H100", "9.0", "535.54.03");
        Gpu best = gpu(2, "A10", "8.6", "535.54.03");

        Decision decision =
                choice("linux-x86_64").choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(old, tooNew, best)));

        assertThat(decision.gpu()).isEqualTo(best);
    }

    @Test
    void aGpuThatCannotBeUsedDoesNotHideOneThatCan() {
        Gpu old = gpu(0, "GTX 680", "3.0", "470.57.02");
        Gpu good = gpu(1, "T4", "7.5", "470.57.02");

        Decision decision = choice("linux-x86_64").choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(old, good)));

        assertThat(decision.gpu()).isEqualTo(good);
    }

    @Test
    void ofTwoGpusOfAGenerationTheOneWithMoreMemoryIsTaken() {
        Gpu small = gpu(0, "RTX 4060", "8.9", "535.54.03", "8188 MiB");
        Gpu large = gpu(1, "RTX 4090", "8.9", "535.54.03", "24564 MiB");

        Decision decision =
                choice("linux-x86_64").choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(small, large)));

        assertThat(decision.gpu()).isEqualTo(large);
    }

    /** Two equal GPUs behind a better one; then what CUDA_VISIBLE_DEVICES says, the GPU's index, and why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,1,2 | 0   | ND4J runs on the GPU A10",
                "1     | 1   | ND4J runs on the GPU T4",
                "1,2   | 1   | ND4J runs on the GPU T4",
                "2,1   | 2   | ND4J runs on the GPU T4",
                "2,9,0 | 2   | ND4J runs on the GPU T4",
                "3     | cpu | GTX 680 has compute capability 3.0, and ND4J's CUDA builds start at 3.5",
                "''    | cpu | CUDA_VISIBLE_DEVICES=\"\" hides A10; unset that environment variable, or set it to the"
                        + " number that nvidia-smi -L gives the GPU",
                "-1    | cpu | CUDA_VISIBLE_DEVICES=\"-1\" hides A10; unset that environment variable, or set it to the"
                        + " number that nvidia-smi -L gives the GPU",
            })
    void onlyGpusThatTheEnvironmentShowsAreTakenInItsOrder(String value, String expected, String reason) {
        GpuSurvey all = GpuSurvey.found(List.of(
                gpu(0, "A10", "8.6", "535.54.03"),
                gpu(1, "T4", "7.5", "535.54.03"),
                gpu(2, "T4", "7.5", "535.54.03"),
                gpu(3, "GTX 680", "3.0", "470.57.02")));
        GpuSurvey survey =
                VisibleDevices.of(Map.of("CUDA_VISIBLE_DEVICES", value)).among(all, Map.of());

        Decision decision = choice("linux-x86_64").choose(RequestedBackend.AUTO, survey);

        Gpu gpu = decision.gpu();
        assertThat(gpu == null ? "cpu" : Integer.toString(gpu.index())).isEqualTo(expected);
        assertThat(decision.reason().in(MESSAGES)).isEqualTo(reason);
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
        return new BackendChoice(new Platform(platform), CudaBuild.ALL);
    }

    private static Gpu gpu(int index, String name, String capability, String driver) {
        return gpu(index, name, capability, driver, "15360 MiB");
    }

    private static Gpu gpu(int index, String name, String capability, String driver, String memory) {
        return new Gpu(
                index,
                name,
                ComputeCapability.parse(capability).orElse(null),
                driver.equals("?") ? null : driver,
                memory.startsWith("[") ? null : memory);
    }
}
