package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

class GlobalStateTest {
    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void checksLeaveNd4jAsItWas(DataType type) {
        DataType before = Nd4j.dataType();
        try {
            Nd4j.setDefaultDataTypes(type, type);
            Nd4j.getRandom().setSeed(1234);
            double undisturbed = Nd4j.getRandom().nextDouble();
            Nd4j.getRandom().setSeed(1234);

            LearnersMistakesTest.tasks().forEach(task -> {
                assertThat(TaskChecks.check(Implementations.solution(), task, 42)
                                .problem())
                        .isNull();
            });

            assertThat(Nd4j.dataType()).isEqualTo(type);
            assertThat(Nd4j.defaultFloatingPointType()).isEqualTo(type);
            assertThat(Nd4j.getRandom().nextDouble()).isEqualTo(undisturbed);
        } finally {
            Nd4j.setDefaultDataTypes(before, before);
        }
    }
}
