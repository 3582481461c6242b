package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpuEnvironmentTest {
    private static final BackendChoice CHOICE = new BackendChoice(new Platform("linux-x86_64"), CudaBuild.ALL);

    @Test
    void aForkSeesTheGpuThatWasDecidedOnAlone() {
        assertThat(GpuEnvironment.of(onTheSecondGpu(), Map.of()))
                .containsEntry("CUDA_VISIBLE_DEVICES", "1")
                .containsEntry("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
    }

    /** The user's value; then the worker's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1                     | 1",
                "1,0                   | 1",
                "MIG-5555              | MIG-5555",
                "GPU-aaaa,GPU-bb       | GPU-bb",
            })
    void aForkSeesItUnderTheNameThatTheUserGaveIt(String value, String expected) {
        Map<String, String> inherited = Map.of("CUDA_VISIBLE_DEVICES", value);
        GpuSurvey survey =
                VisibleDevices.of(inherited).among(oldAndGood(), Map.of("GPU-aaaa", 0, "GPU-bbbb", 1, "MIG-5555", 1));

        assertThat(GpuEnvironment.of(CHOICE.choose(RequestedBackend.AUTO, survey), inherited))
                .containsEntry("CUDA_VISIBLE_DEVICES", expected)
                .containsEntry("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
    }

    @Test
    void whatTheDriverCompilesHasRoomInItsCache() {
        assertThat(GpuEnvironment.of(onTheSecondGpu(), Map.of("CUDA_CACHE_MAXSIZE", "1073741824")))
                .containsEntry("CUDA_CACHE_MAXSIZE", "4294967296");
    }

    @Test
    void aLargerCacheOfTheUsersStays() {
        assertThat(GpuEnvironment.of(onTheSecondGpu(), Map.of("CUDA_CACHE_MAXSIZE", "8589934592")))
                .doesNotContainKey("CUDA_CACHE_MAXSIZE");
    }

    @Test
    void onTheCpuNothingIsAdded() {
        Decision cpu = CHOICE.choose(RequestedBackend.CPU, GpuSurvey.none("gpu.none"));

        assertThat(GpuEnvironment.of(cpu, Map.of())).isEmpty();
    }

    @Test
    void theCacheOfTheDriverIsWhereItsDocumentationSays() {
        Path home = Path.of("home");

        assertThat(ComputeCache.of(Map.of(), home).folder()).isEqualTo(home.resolve(".nv/ComputeCache"));
        assertThat(ComputeCache.of(Map.of("APPDATA", "data"), home).folder())
                .isEqualTo(Path.of("data", "NVIDIA", "ComputeCache"));
        assertThat(ComputeCache.of(Map.of("CUDA_CACHE_PATH", "cache", "APPDATA", "data"), home)
                        .folder())
                .isEqualTo(Path.of("cache"));
    }

    @Test
    void theCachesBytesAreThoseOfItsFiles(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("one"), "12345");
        Files.writeString(folder.resolve("two"), "678");

        assertThat(new ComputeCache(folder).bytes()).isEqualTo(8);
        assertThat(new ComputeCache(folder.resolve("none")).bytes()).isZero();
    }

    private static Decision onTheSecondGpu() {
        return CHOICE.choose(RequestedBackend.AUTO, oldAndGood());
    }

    private static GpuSurvey oldAndGood() {
        Gpu old = new Gpu(0, "GTX 680", new ComputeCapability(3, 0), "535.54.03", "4096 MiB");
        Gpu good = new Gpu(1, "T4", new ComputeCapability(7, 5), "535.54.03", "15360 MiB");
        return GpuSurvey.found(List.of(old, good));
    }
}
