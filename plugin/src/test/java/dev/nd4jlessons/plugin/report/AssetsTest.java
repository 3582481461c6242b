package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void theChartingLibraryIsTheOneThatItsNoteNames() throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("echarts/echarts.min.js"));
        String note = new String(resource("echarts/README.md"), StandardCharsets.UTF_8);
        assertThat(note).contains(HexFormat.of().formatHex(digest)).contains("ECharts " + Assets.ECHARTS_VERSION);
    }

    @Test
    void everyScriptHasTheSumOfItsText() {
        assertThat(Assets.scripts(Assets.Use.COMPARISON)).allMatch(script -> script.equals(Script.of(script.text())));
    }

    @Test
    void theChartingLibraryComesWithItsLicence() throws IOException {
        assertThat(resource("echarts/LICENSE")).isNotEmpty();
        assertThat(resource("echarts/NOTICE")).isNotEmpty();
        assertThat(resource("echarts/LICENSE-d3")).isNotEmpty();
    }

    @Test
    void noScriptEndsItsElement() {
        assertThat(Assets.scripts(Assets.Use.COMPARISON))
                .noneMatch(script ->
                        script.text().contains("</script") || script.text().contains("<!--"));
    }

    @Test
    void theStyleSheetDoesNotEndItsElement() {
        assertThat(Assets.styleSheet()).doesNotContain("</style");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }
}
