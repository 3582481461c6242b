package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleDevicesTest {
    private static final GpuSurvey FOUR = GpuSurvey.found(List.of(gpu(0), gpu(1), gpu(2), gpu(3)));

    /** What nvidia-smi -L lists: the fourth GPU is one whose id begins as the third's, and has a part of its own. */
    private static final Map<String, Integer> IDS =
            Map.of("GPU-aaaa1111", 0, "GPU-bbbb2222", 1, "GPU-cccc3333", 2, "GPU-cccc4444", 3, "MIG-dddd5555", 3);

    /** The variable's value; then the GPUs that CUDA shows, in its order, each with the value that shows it alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "unset",
            value = {
                "unset                      | 0=0 1=1 2=2 3=3",
                "''                         | ''",
                "' '                        | ''",
                "-1                         | ''",
                "NoDevFiles                 | ''",
                "none                       | ''",
                "7                          | ''",
                "99999999999                | ''",
                "1                          | 1=1",
                "2,1                        | 2=2 1=1",
                "' 2 , 1 '                  | 2=2 1=1",
                "0,2,-1,1                   | 0=0 2=2",
                "1,7,0                      | 1=1",
                "1,                         | 1=1",
                "1,1                        | 1=1",
                "GPU-bbbb2222               | 1=GPU-bbbb2222",
                "GPU-bb                     | 1=GPU-bb",
                "GPU-cccc4444,GPU-aaaa      | 3=GPU-cccc4444 0=GPU-aaaa",
                "GPU-cccc                   | ''",
                "GPU-aaaa,GPU-eeee,GPU-bbbb | 0=GPU-aaaa",
                "MIG-dddd5555               | 3=MIG-dddd5555",
                "MIG-eeee5555               | ''",
                "MIG-GPU-bbbb2222/7/0       | 1=MIG-GPU-bbbb2222/7/0",
                "1,GPU-aaaa                 | 1=1 0=GPU-aaaa",
            })
    void theEnvironmentSaysWhichGpusThereAre(@Nullable String value, String shown) {
        GpuSurvey survey = visible(value).among(FOUR, IDS);

        assertThat(survey.gpus().stream()
                        .filter(Gpu::visible)
                        .map(gpu -> gpu.index() + "=" + gpu.visibleDevices())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shown);
        assertThat(survey.gpus()).extracting(Gpu::index).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(survey.gpus().stream().filter(gpu -> !gpu.visible()))
                .allSatisfy(hidden -> assertThat(hidden.visibleDevices()).isEqualTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {"unset, false", "1, false", "'1,GPU-a', true", "MIG-a, true", "NoDevFiles, false"})
    void idsAreAskedForOnlyWhereOneIsNamed(@Nullable String value, boolean named) {
        assertThat(visible(value).namesIds()).isEqualTo(named);
    }

    @Test
    void withoutAGpuTheReasonStays() {
        GpuSurvey none = GpuSurvey.none("gpu.no-driver");

        assertThat(visible("0").among(none, Map.of())).isEqualTo(none);
    }

    private static VisibleDevices visible(@Nullable String value) {
        return VisibleDevices.of(value == null ? Map.of() : Map.of("CUDA_VISIBLE_DEVICES", value));
    }

    private static Gpu gpu(int index) {
        return new Gpu(index, "T4", new ComputeCapability(7, 5), "535.54.03", "15360 MiB");
    }
}
