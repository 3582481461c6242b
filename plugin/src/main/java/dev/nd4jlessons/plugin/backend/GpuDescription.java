package dev.nd4jlessons.plugin.backend;

import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.messages.Messages;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words what is known of the GPUs, for the worker that describes the machine and for the report. */
public final class GpuDescription {
    private final BackendChoice choice;
    private final Messages messages;

    /** Describes GPUs as {@code choice} judges them. */
    public GpuDescription(BackendChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
    }

    /** One entry per GPU, in the driver's order; {@code refused} are those that were tried in vain, by their index. */
    public List<DeviceInfo> describe(GpuSurvey survey, Map<Integer, String> refused) {
        return survey.gpus().stream()
                .sorted(Comparator.comparingInt(Gpu::index))
                .map(gpu -> describe(gpu, refused.get(gpu.index())))
                .toList();
    }

    private DeviceInfo describe(Gpu gpu, @Nullable String refused) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("fact.compute-capability", known(gpu.capability()));
        facts.put("fact.memory", known(gpu.memory()));
        facts.put("fact.driver", known(gpu.driver()));
        if (refused != null) {
            return new DeviceInfo("gpu", gpu.name(), facts, false, refused);
        }
        Optional<Reason> obstacle = choice.obstacle(gpu);
        Reason reason = obstacle.orElseGet(() -> Reason.of("backend.gpu", gpu.name()));
        return new DeviceInfo("gpu", gpu.name(), facts, obstacle.isEmpty(), reason.in(messages));
    }

    private String known(@Nullable Object fact) {
        return fact == null ? messages.get("fact.unknown") : fact.toString();
    }
}
