package dev.nd4jlessons.worker.programs;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.device.DeviceCheck;
import dev.nd4jlessons.device.Hardware;
import dev.nd4jlessons.device.Nd4jFacts;
import dev.nd4jlessons.mlp.TrainMlp;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataType;

/** The parts of lessons that tell their reader something, line by line. */
public final class Described {
    private Described() {}

    /** Loads and describes the digits. */
    public static void digits(String language, Consumer<Object> lines) {
        TrainMlp.prepareData(output(language, lines), DataType.FLOAT);
    }

    /**
     * Describes the machine, its GPUs, and what moving arrays between devices means.
     *
     * @param gpus the names of GPUs
     * @param verdicts what there is to say of each: that it is usable, or why it is not
     * @param usable how many are usable
     * @return what the processor is called, and then facts about it, each with its key before it
     */
    public static List<Object> devices(
            String language, List<String> gpus, List<String> verdicts, int usable, Consumer<Object> lines) {
        Nd4jFacts nd4j = Nd4jFacts.read();
        DeviceCheck check = new DeviceCheck(output(language, lines));
        check.describeMachine();
        check.describeNd4j(nd4j);
        for (int i = 0; i < gpus.size(); i++) {
            check.describeGpu(gpus.get(i), verdicts.get(i));
        }
        check.explainChoice(nd4j, usable);
        check.showMovingArrays(nd4j);
        return List.of(
                Hardware.processor(),
                "fact.cores",
                check.cores(),
                "fact.memory",
                check.memory(),
                "fact.os",
                check.operatingSystem(),
                "fact.jvm",
                check.jvm(),
                "fact.nd4j",
                nd4j.version(),
                "fact.blas",
                nd4j.blas(),
                "fact.threads",
                Integer.toString(nd4j.threads()),
                "fact.data-type",
                nd4j.dataType());
    }

    private static LessonOutput output(String language, Consumer<Object> lines) {
        return new LessonOutput(Locale.forLanguageTag(language), lines::accept);
    }
}
