package dev.nd4jlessons.plugin.backend;

import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.util.Comparator;
import java.util.Optional;

/** Decides on the backend from facts alone: the request, the platform, and what the driver says of the GPUs. */
public final class BackendChoice {
    private final Platform platform;
    private final CudaBuild build;

    /** Decides for a platform, with {@code build} as the only one for CUDA. */
    public BackendChoice(Platform platform, CudaBuild build) {
        this.platform = platform;
        this.build = build;
    }

    /** What to run on. */
    public Decision choose(RequestedBackend requested, GpuSurvey survey) {
        if (requested == RequestedBackend.CPU) {
            return cpu(Reason.of("backend.asked"));
        }
        Optional<Gpu> gpu = survey.gpus().stream()
                .filter(candidate -> obstacle(candidate).isEmpty())
                .max(best());
        if (gpu.isPresent()) {
            return new Decision(
                    "cuda",
                    true,
                    gpu.get(),
                    build,
                    Reason.of("backend.gpu", gpu.get().name()));
        }
        Reason why = whyNot(survey);
        return requested == RequestedBackend.AUTO ? cpu(why) : new Decision("cuda", false, null, null, why);
    }

    /** What keeps ND4J from running on {@code gpu}; empty where nothing does. */
    public Optional<Reason> obstacle(Gpu gpu) {
        String oldestDriver = build.drivers().get(platform.name());
        if (oldestDriver == null) {
            return Optional.of(Reason.of("backend.no-build", platform.name()));
        }
        if (gpu.capability() == null) {
            return Optional.of(Reason.of("backend.unknown-capability", gpu.name()));
        }
        if (!build.runsOn(gpu.capability())) {
            return Optional.of(Reason.of(
                    "backend.no-code", gpu.name(), gpu.capability().toString(), build.version(), build.range()));
        }
        return driverObstacle(gpu, oldestDriver);
    }

    private Optional<Reason> driverObstacle(Gpu gpu, String oldestDriver) {
        Optional<DriverVersion> driver = Optional.ofNullable(gpu.driver()).flatMap(DriverVersion::parse);
        if (driver.isEmpty()) {
            return Optional.of(Reason.of("backend.unknown-driver", gpu.name()));
        }
        return driver.get().compareTo(DriverVersion.parse(oldestDriver).orElseThrow()) < 0
                ? Optional.of(Reason.of("backend.old-driver", gpu.name(), String.valueOf(gpu.driver()), oldestDriver))
                : Optional.empty();
    }

    private Reason whyNot(GpuSurvey survey) {
        return survey.gpus().stream()
                .max(best())
                .flatMap(this::obstacle)
                .orElseGet(() -> new Reason(survey.problem(), survey.values()));
    }

    private static Decision cpu(Reason why) {
        return new Decision("cpu", true, null, null, why);
    }

    /** Of several, the GPU of the latest generation; of equals, the one that the driver lists first. */
    private static Comparator<Gpu> best() {
        return Comparator.comparing(
                        Gpu::capability, Comparator.nullsFirst(Comparator.<ComputeCapability>naturalOrder()))
                .thenComparing(Gpu::index, Comparator.reverseOrder());
    }
}
