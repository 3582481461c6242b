package dev.nd4jlessons.events;

import com.google.gson.Gson;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fork is asked to do.
 *
 * @param lesson the lesson, or {@code grade}, {@link #DRIVER} or {@link #TRIAL}
 * @param tasks the numbers of the tasks to check, in order
 * @param train whether to train as well, once no check has found anything wrong
 * @param backend {@code cpu} or {@code cuda}: the backend that the class path holds
 * @param language a language tag: {@code en}, {@code ja}
 * @param sizes of the matrices to multiply
 * @param gpus what is known of the GPUs before anything was loaded
 * @param replay the absolute path of a recorded run to follow, or null
 * @param key what the lines of the event file are marked with, or null if they are not
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
        @Nullable String replay,
        @Nullable String key) {
    /** The class that a fork starts with; its arguments are this request's file and the event file. */
    public static final String MAIN_CLASS = "dev.nd4jlessons.fork.Fork";

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

    /** This request with a key of its own, which nobody can guess. */
    public Request withNewKey() {
        return RequestBuilder.builder(this).key(Seal.newKey()).build();
    }

    /** This request, to be shown to learner's code. */
    public Request withoutKey() {
        return RequestBuilder.builder(this).key(null).build();
    }

    /** Reads a request from its file. */
    public static Request read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Request.class);
    }

    /** Writes this request to its file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, new Gson().toJson(this));
    }
}
