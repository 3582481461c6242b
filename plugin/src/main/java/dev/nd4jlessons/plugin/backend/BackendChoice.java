package dev.nd4jlessons.plugin.backend;

import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Decides on the backend from facts alone: the request, the platform, and what the driver says of the GPUs. */
public final class BackendChoice {
    /** ND4J's kernels, cuBLAS and their workspaces take more than half of that before the first array. */
    private static final long LEAST_MIB = 1024;

    private final Platform platform;
    private final List<CudaBuild> builds;

    /** Decides for a platform among {@code builds}, the better ones first. */
    public BackendChoice(Platform platform, List<CudaBuild> builds) {
        this.platform = platform;
        this.builds = builds;
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
                    build(gpu.get()).orElseThrow(),
                    Reason.of("backend.gpu", gpu.get().name()));
        }
        Reason why = whyNot(survey);
        return requested == RequestedBackend.AUTO ? cpu(why) : new Decision("cuda", false, null, null, why);
    }

    /** What keeps ND4J from running on {@code gpu}; empty where nothing does. */
    public Optional<Reason> obstacle(Gpu gpu) {
        if (builds.stream().noneMatch(build -> build.drivers().containsKey(platform.name()))) {
            String platforms = CudaBuild.platforms(builds).collect(Collectors.joining(", "));
            return Optional.of(Reason.of("backend.no-build", platform.name(), platforms));
        }
        if (!gpu.visible()) {
            return Optional.of(Reason.of("backend.hidden", gpu.name(), gpu.visibleDevices()));
        }
        if (gpu.capability() == null) {
            return Optional.of(Reason.of("backend.unknown-capability", gpu.name()));
        }
        Optional<CudaBuild> build = build(gpu);
        if (build.isEmpty()) {
            return Optional.of(
                    Reason.of("backend.no-code", gpu.name(), gpu.capability().toString(), oldest()));
        }
        return driverObstacle(gpu, build.get()).or(() -> memoryObstacle(gpu));
    }

    /** The first build that runs on this GPU's generation; its driver may still be too old. */
    private Optional<CudaBuild> build(Gpu gpu) {
        ComputeCapability capability = gpu.capability();
        return capability == null
                ? Optional.empty()
                : builds.stream().filter(build -> build.runsOn(capability)).findFirst();
    }

    private Optional<Reason> driverObstacle(Gpu gpu, CudaBuild build) {
        Optional<DriverVersion> driver = Optional.ofNullable(gpu.driver()).flatMap(DriverVersion::parse);
        if (driver.isEmpty()) {
            return Optional.of(Reason.of("backend.unknown-driver", gpu.name()));
        }
        String oldest = build.drivers().get(platform.name());
        return oldest == null
                        || driver.get().compareTo(DriverVersion.parse(oldest).orElseThrow()) < 0
                ? Optional.of(Reason.of(
                        "backend.old-driver",
                        gpu.name(),
                        String.valueOf(gpu.driver()),
                        build.cuda(),
                        String.valueOf(oldest)))
                : Optional.empty();
    }

    /** Memory that the driver does not tell is taken for enough: the first run shows it. */
    private static Optional<Reason> memoryObstacle(Gpu gpu) {
        OptionalLong memory = gpu.memoryMib();
        return memory.isPresent() && memory.getAsLong() < LEAST_MIB
                ? Optional.of(Reason.of(
                        "backend.little-memory",
                        gpu.name(),
                        Long.toString(memory.getAsLong()),
                        Long.toString(LEAST_MIB)))
                : Optional.empty();
    }

    private Reason whyNot(GpuSurvey survey) {
        return survey.gpus().stream()
                .max(best())
                .flatMap(this::obstacle)
                .orElseGet(() -> new Reason(survey.problem(), survey.values()));
    }

    private String oldest() {
        return builds.stream()
                .map(CudaBuild::oldest)
                .min(Comparator.naturalOrder())
                .map(ComputeCapability::toString)
                .orElse("");
    }

    private static Decision cpu(Reason why) {
        return new Decision("cpu", true, null, null, why);
    }

    /**
     * Of several, the GPU that is visible, then that needs no compiling, then the latest generation, then the most
     * memory; of equals the survey's first, which is the one that {@code Stream.max} keeps.
     */
    private Comparator<Gpu> best() {
        return Comparator.comparing(Gpu::visible)
                .thenComparing(this::startsAtOnce)
                .thenComparing(Gpu::capability, Comparator.nullsFirst(Comparator.<ComputeCapability>naturalOrder()))
                .thenComparing(gpu -> gpu.memoryMib().orElse(0));
    }

    private boolean startsAtOnce(Gpu gpu) {
        ComputeCapability capability = gpu.capability();
        return capability != null
                && build(gpu).map(build -> !build.isCompiledFor(capability)).orElse(false);
    }
}
