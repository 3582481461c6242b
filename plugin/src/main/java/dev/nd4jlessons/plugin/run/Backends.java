package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.BackendChoice;
import dev.nd4jlessons.plugin.backend.ComputeCache;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.Gpu;
import dev.nd4jlessons.plugin.backend.GpuDescription;
import dev.nd4jlessons.plugin.backend.GpuSurvey;
import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a lesson runs on, one after the other, and what is known of the GPUs. */
public final class Backends {
    private final Surroundings here;
    private final BackendChoice choice;
    private final Supplier<GpuSurvey> driver;
    private final Map<Integer, String> refused = new HashMap<>();
    private @Nullable GpuSurvey survey;

    /** Decides by {@code choice}; {@code driver} is asked at most once, and only if the answer matters. */
    public Backends(Surroundings here, BackendChoice choice, Supplier<GpuSurvey> driver) {
        this.here = here;
        this.choice = choice;
        this.driver = driver;
    }

    /** The decisions for {@code lesson}; refuses a request for CUDA that cannot be met. */
    List<Decision> decide(Lesson lesson) {
        List<Decision> decisions = new ArrayList<>();
        for (RequestedBackend requested : here.settings().backends()) {
            Decision decision = choice.choose(requested, requested == RequestedBackend.CPU ? nothing() : survey());
            if (!decision.possible()) {
                throw new EnvironmentException(
                        here.messages()
                                .get("backend.impossible", decision.reason().in(here.messages())),
                        null);
            }
            if (requested == RequestedBackend.AUTO && decision.isCuda() && lesson.is(Course.MATMUL_BENCHMARK)) {
                decisions.add(choice.choose(RequestedBackend.CPU, nothing()));
            }
            decisions.add(decision);
        }
        return decisions;
    }

    /** Whether the user left the choice to us, so that another backend may stand in. */
    boolean isFree() {
        return here.settings().backends().contains(RequestedBackend.AUTO);
    }

    /** The CPU, which is always there. */
    public Decision cpu() {
        return choice.choose(RequestedBackend.CPU, nothing());
    }

    /** Remembers why {@code decision}, which looked well, cannot be had, for every GPU that this concerns. */
    void refuse(Decision decision, CudaStart.Obstacle obstacle) {
        survey().gpus().stream()
                .filter(gpu -> choice.obstacle(gpu).isEmpty() && concerns(obstacle, decision, gpu))
                .forEach(gpu -> refused.put(gpu.index(), obstacle.why()));
    }

    private boolean concerns(CudaStart.Obstacle obstacle, Decision tried, Gpu gpu) {
        return switch (obstacle.reach()) {
            case MACHINE -> true;
            case BUILD ->
                Objects.equals(
                        tried.build(),
                        choice.choose(RequestedBackend.CUDA, GpuSurvey.found(List.of(gpu)))
                                .build());
            case GPU -> gpu.equals(tried.gpu());
        };
    }

    /** What shows how far the driver's compiler is. */
    CompilerProgress compilerProgress() {
        ComputeCache cache = ComputeCache.of(System.getenv(), Path.of(System.getProperty("user.home")));
        return new CompilerProgress(here, cache, Duration.ofSeconds(30));
    }

    /** Every GPU that the driver lists. */
    List<DeviceInfo> gpus(Lesson lesson) {
        return lesson.is(Course.DEVICE_CHECK) || survey != null
                ? new GpuDescription(choice, here.messages()).describe(survey(), refused)
                : List.of();
    }

    private GpuSurvey survey() {
        if (survey == null) {
            survey = driver.get();
        }
        return survey;
    }

    private static GpuSurvey nothing() {
        return GpuSurvey.none("gpu.none");
    }
}
