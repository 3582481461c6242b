package dev.nd4jlessons.plugin.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownGpusTest {
    @ParameterizedTest
    @CsvSource({
        "Tesla K10.G1.8GB, 3.0",
        "GRID K520, 3.0",
        "GeForce GTX 680, 3.0",
        "GeForce GTX 660 Ti, 3.0",
        "Quadro K4200, 3.0",
        "Tesla K20c, 3.5",
        "Tesla K20Xm, 3.5",
        "Tesla K40, 3.5",
        "Tesla K40m, 3.5",
        "GeForce GTX 780, 3.5",
        "GeForce GTX 780 Ti, 3.5",
        "GeForce GTX 780M, 3.0",
        "GeForce GTX TITAN, 3.5",
        "GeForce GTX TITAN Black, 3.5",
        "NVIDIA GeForce GT 710, 3.5",
        "GeForce GT 730, 3.5",
        "Quadro K6000, 3.5",
        "Quadro K610M, 3.5",
        "Tesla K80, 3.7",
        "Quadro K2200, 5.0",
        "GeForce GTX 750 Ti, 5.0",
        "GeForce GTX 960M, 5.0",
        "GeForce GTX TITAN X, 5.2",
        "GeForce GTX 980 Ti, 5.2",
        "Tesla M60, 5.2",
        "Tesla M40 24GB, 5.2",
        "Tesla P100-PCIE-16GB, 6.0",
        "Tesla P4, 6.1",
        "Tesla P40, 6.1",
        "TITAN X (Pascal), 6.1",
        "NVIDIA TITAN Xp, 6.1",
        "GeForce GTX 1080 Ti, 6.1",
        "NVIDIA GeForce GTX 1050, 6.1",
        "Quadro P2000, 6.1",
        "Tesla V100-SXM2-16GB, 7.0",
        "TITAN V, 7.0",
        "Tesla T4, 7.5",
        "NVIDIA T400, 7.5",
        "TITAN RTX, 7.5",
        "GeForce GTX 1660 SUPER, 7.5",
        "GeForce RTX 2080 Ti, 7.5",
        "Quadro RTX 6000, 7.5",
        "A100-SXM4-40GB, 8.0",
        "NVIDIA A30, 8.0",
        "NVIDIA A10, 8.6",
        "NVIDIA GeForce RTX 3090, 8.6",
        "GeForce RTX 3060 Laptop GPU, 8.6",
        "NVIDIA RTX A6000, 8.6",
        "NVIDIA H100 80GB HBM3,",
        "GeForce GT 640,",
        "Graphics Device,",
    })
    void aNameTellsTheCapability(String name, @Nullable String capability) {
        assertThat(KnownGpus.capability(name).map(ComputeCapability::toString).orElse(null))
                .isEqualTo(capability);
    }
}
