package dev.nd4jlessons.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.LessonOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeviceCheckTest {
    private static final Nd4jFacts CPU = new Nd4jFacts("1.0.0-M2.1", "cpu", "a processor", "OPENBLAS", 2, "FLOAT");
    private static final Nd4jFacts CUDA = new Nd4jFacts("1.0.0-M2.1", "cuda", "Tesla T4", "CUBLAS", 1, "FLOAT");

    private final List<String> lines = new ArrayList<>();
    private final DeviceCheck check = new DeviceCheck(new LessonOutput(Locale.ENGLISH, lines::add));

    @Test
    void describesTheMachineThatItRunsOn() {
        check.describeMachine();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains(System.getProperty("os.name"), System.getProperty("os.arch"));
        assertThat(lines.get(1)).contains(Hardware.processor(), "for this program");
        assertThat(lines.get(2)).contains("GiB");
        assertThat(lines.get(3)).contains(System.getProperty("java.vendor"));
    }

    @Test
    void nd4jSaysWhatItRunsOn() {
        Nd4jFacts facts = Nd4jFacts.read();

        assertThat(facts.version()).matches("1\\.0\\.0-M.*");
        assertThat(facts.backend()).isEqualTo("cpu");
        assertThat(facts.blas()).isEqualTo("OPENBLAS");
        assertThat(facts.threads()).isPositive();
        assertThat(facts.dataType()).isEqualTo("FLOAT");
    }

    @Test
    void aCopyIsANewArrayAndTheOriginalStays() {
        check.showMovingArrays(CPU);

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("The original: [    1.0000,    2.0000,    3.0000]")
                        .contains("the copy: [  100.0000,    2.0000,    3.0000]"));
        String addresses = line("dup()");
        String[] both = addresses.replaceAll("[^0-9a-fx ]", "").strip().split(" +");
        assertThat(both)
                .filteredOn(word -> word.startsWith("0x"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aProductOfTwoDataTypesShowsNd4jsOwnWords() {
        check.showMovingArrays(CPU);

        assertThat(line("A matrix product refuses:")).contains("FLOAT vs. DOUBLE");
        assertThat(line("castTo")).contains("DOUBLE");
    }

    @Test
    void saysWhyTheProcessorIsUsedWhereThereIsNoGpu() {
        check.explainChoice(CPU, 0);

        assertThat(lines)
                .containsExactly(
                        "The lessons use the processor, a processor, because there is no GPU here that ND4J can"
                                + " use. It is enough for all of them.");
    }

    @Test
    void saysHowToUseAGpuThatCouldBeUsed() {
        check.explainChoice(CPU, 1);

        assertThat(lines)
                .containsExactly("This process uses the processor, a processor; one GPU could be used as well:"
                        + " -Dlessons.backend=cuda");
    }

    @Test
    void saysThatTheGpuIsUsedWhereItIs() {
        check.explainChoice(CUDA, 1);

        assertThat(line("The lessons use the GPU")).contains("Tesla T4");
    }

    @Test
    void hardwareIsKnownOrUnknownButNeverNonsense() {
        assertThat(Hardware.processor()).isNotBlank();
        Hardware.physicalCores().ifPresent(cores -> assertThat(cores).isBetween(1L, 4096L));
        Hardware.memory()
                .ifPresent(bytes -> assertThat(bytes)
                        .isGreaterThan(Hardware.availableMemory().orElse(0)));
    }

    private String line(String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse("");
    }
}
