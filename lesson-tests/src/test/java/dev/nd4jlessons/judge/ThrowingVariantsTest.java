package dev.nd4jlessons.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wrong variants that ND4J refuses to compute. It prints lines about each. */
class ThrowingVariantsTest {
    @TempDir
    private Path folder;

    static List<Variant> variants() {
        return Variant.wrong().stream()
                .filter(variant -> variant.outcome().equals("THREW"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void wrongVariantIsRejectedByItsOwnTask(Variant variant) throws IOException {
        VariantsTest.assertRejected(variant, folder);
    }
}
