package dev.nd4jlessons.plugin.backend;

import java.util.List;

/**
 * What was found out about the machine's GPUs.
 *
 * @param gpus those that the driver lists
 * @param problem the message key of why the list is empty; {@code gpu.found} where it is not
 * @param values what fills in that message
 */
public record GpuSurvey(List<Gpu> gpus, String problem, List<String> values) {
    /** These GPUs are here. */
    public static GpuSurvey found(List<Gpu> gpus) {
        return new GpuSurvey(gpus, "gpu.found", List.of());
    }

    /** No GPU is known, for the reason that {@code problem} words. */
    public static GpuSurvey none(String problem, String... values) {
        return new GpuSurvey(List.of(), problem, List.of(values));
    }
}
