package dev.nd4jlessons.events;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson is to be.
 *
 * @param lesson the lesson, or {@code grade}, {@link #DRIVER} or {@link #TRIAL}
 * @param tasks the numbers of the tasks to check, in order
 * @param train whether to train as well, once no check has found anything wrong
 * @param backend {@code cpu} or {@code cuda}: the backend that the class path holds
 * @param language a language tag: {@code en}, {@code ja}
 * @param sizes of the matrices to multiply
 * @param gpus what is known of the GPUs before anything was loaded
 * @param replay the absolute path of a recorded run to follow, or null
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record Request(
        String lesson,
        List<String> tasks,
        boolean train,
        String backend,
        String language,
        long seed,
        int epochs,
        int batchSize,
        double learningRate,
        int hiddenUnits,
        List<Integer> sizes,
        int repeats,
        List<DeviceInfo> gpus,
        @Nullable String replay) {
    /** In place of a lesson: whether the GPU's driver can be loaded. */
    public static final String DRIVER = "driver";

    /** In place of a lesson: whether ND4J loads and computes what it should. */
    public static final String TRIAL = "trial";

    /** A question about a backend, which needs nothing else of what a lesson needs. */
    public static Request about(String question, String backend) {
        return RequestBuilder.builder()
                .lesson(question)
                .backend(backend)
                .language("en")
                .build();
    }
}
