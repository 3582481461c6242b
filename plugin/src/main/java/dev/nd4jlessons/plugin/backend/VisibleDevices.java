package dev.nd4jlessons.plugin.backend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which GPUs the environment variable CUDA_VISIBLE_DEVICES leaves to a program. CUDA obeys it, and nvidia-smi does not.
 *
 * @param value a comma list of GPUs, by nvidia-smi's numbers or by ids; null where the variable is not set, which leaves
 *     all
 */
public record VisibleDevices(@Nullable String value) {
    /** The variable's name. */
    static final String VARIABLE = "CUDA_VISIBLE_DEVICES";

    private static final String OLD_PART = "MIG-GPU-";

    /** What {@code environment} says. */
    public static VisibleDevices of(Map<String, String> environment) {
        return new VisibleDevices(environment.get(VARIABLE));
    }

    /** Whether it names a GPU, or a part of one (MIG), by its id. */
    boolean namesIds() {
        return entries().anyMatch(VisibleDevices::isId);
    }

    /**
     * The same GPUs, those that are visible first and in the variable's order, then the hidden ones.
     *
     * @param ids index of the GPU for every id, its own and those of its parts
     */
    GpuSurvey among(GpuSurvey survey, Map<String, Integer> ids) {
        if (value == null) {
            return survey;
        }
        Map<Integer, Gpu> gpus = new LinkedHashMap<>();
        survey.gpus().forEach(gpu -> gpus.put(gpu.index(), gpu.hiddenBy(value)));
        Map<Integer, Gpu> visible = new LinkedHashMap<>();
        for (String entry : entries().toList()) {
            Gpu gpu = index(entry, ids).map(gpus::get).orElse(null);
            if (gpu == null) {
                break; // as CUDA does, which reads no further than to the first that is not there
            }
            visible.putIfAbsent(gpu.index(), gpu.visibleAs(isId(entry) ? entry : Integer.toString(gpu.index())));
        }
        gpus.keySet().removeAll(visible.keySet());
        List<Gpu> inOrder = new ArrayList<>(visible.values());
        inOrder.addAll(gpus.values());
        return new GpuSurvey(inOrder, survey.problem(), survey.values());
    }

    private Stream<String> entries() {
        return value == null
                ? Stream.empty()
                : Arrays.stream(value.split(",", -1)).map(String::strip);
    }

    private static boolean isId(String entry) {
        return entry.startsWith("GPU-") || entry.startsWith("MIG-");
    }

    private static Optional<Integer> index(String entry, Map<String, Integer> ids) {
        if (!isId(entry)) {
            return entry.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(entry)) : Optional.empty();
        }
        // Once a part of a GPU was named by the GPU's id and two numbers: MIG-GPU-8932f937/1/0
        String id =
                entry.startsWith(OLD_PART) ? entry.substring("MIG-".length()).split("/", 2)[0] : entry;
        List<Integer> indices = ids.keySet().stream()
                .filter(known -> known.startsWith(id))
                .map(ids::get)
                .distinct()
                .toList();
        return indices.size() == 1 ? Optional.of(indices.get(0)) : Optional.empty();
    }
}
