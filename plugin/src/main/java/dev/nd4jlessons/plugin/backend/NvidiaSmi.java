package dev.nd4jlessons.plugin.backend;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks NVIDIA's driver for its GPUs, through the program that comes with it, without loading anything. */
public final class NvidiaSmi {
    /** In characters: as much of the program's answer as a message quotes. */
    private static final int LONGEST_QUOTE = 200;

    private static final Pattern ID =
            Pattern.compile("(?:GPU (?<index>\\d{1,9}):|\\s*MIG ).*\\(UUID:\\s*(?<id>[^)]+)\\)\\s*");

    private final String program;
    private final Duration limit;

    /** Asks the {@code nvidia-smi} on the PATH, which has 5 s for an answer. */
    public NvidiaSmi() {
        this("nvidia-smi", Duration.ofSeconds(5));
    }

    NvidiaSmi(String program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * A question, and how a line of its answer looks. A name may hold commas, the other fields do not.
     *
     * @param fields separated by commas
     */
    private record Query(String fields, Pattern line) {
        static final Query ALL = new Query(
                "name,compute_cap,driver_version,memory.total",
                Pattern.compile("(?<name>.+),(?<capability>[^,]*),(?<driver>[^,]*),(?<memory>[^,]*)"));

        /** For drivers of 2021 and before, which refuse a question for {@code compute_cap}. */
        static final Query OLD = new Query(
                "name,driver_version,memory.total",
                Pattern.compile("(?<name>.+)(?<capability>),(?<driver>[^,]*),(?<memory>[^,]*)"));
    }

    /**
     * What the driver says of the GPUs, and which of them {@code visible} shows. Never fails: an answer that is none
     * becomes the reason why no GPU is known.
     */
    public GpuSurvey survey(VisibleDevices visible) {
        try {
            GpuSurvey survey = survey();
            return visible.among(survey, visible.namesIds() ? ids(ask("-L").output()) : Map.of());
        } catch (IOException notThere) {
            return GpuSurvey.none("gpu.no-driver");
        } catch (TimeoutException e) {
            return GpuSurvey.none("gpu.no-answer", Long.toString(limit.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GpuSurvey.none("gpu.interrupted");
        }
    }

    private GpuSurvey survey() throws IOException, TimeoutException, InterruptedException {
        ProgramAnswer answer = ask(Query.ALL);
        return answer.exitCode() != 0 && answer.output().contains("\"compute_cap\" is not a valid field")
                ? read(Query.OLD, ask(Query.OLD))
                : read(Query.ALL, answer);
    }

    private ProgramAnswer ask(Query query) throws IOException, TimeoutException, InterruptedException {
        return ask("--query-gpu=" + query.fields, "--format=csv,noheader");
    }

    private ProgramAnswer ask(String... options) throws IOException, TimeoutException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(options));
        return ProgramAnswer.to(command, limit);
    }

    private static GpuSurvey read(Query query, ProgramAnswer answer) {
        String first = firstLine(answer.output());
        if (first.equals("No devices were found")) {
            return GpuSurvey.none("gpu.none");
        }
        if (answer.exitCode() != 0) {
            String code = Integer.toString(answer.exitCode());
            String why = first.isEmpty() ? firstLine(answer.errors()) : first;
            return why.isEmpty() ? GpuSurvey.none("gpu.silent", code) : GpuSurvey.none("gpu.error", code, quote(why));
        }
        List<Gpu> gpus = new ArrayList<>();
        answer.output()
                .lines()
                .map(query.line::matcher)
                .filter(Matcher::matches)
                .forEach(line -> gpus.add(gpu(gpus.size(), line)));
        if (gpus.isEmpty()) {
            return first.isEmpty() ? GpuSurvey.none("gpu.none") : GpuSurvey.none("gpu.unreadable", quote(first));
        }
        return GpuSurvey.found(gpus);
    }

    private static Gpu gpu(int index, Matcher line) {
        String name = line.group("name").strip();
        return new Gpu(
                index,
                name,
                ComputeCapability.parse(line.group("capability"))
                        .or(() -> KnownGpus.capability(name))
                        .orElse(null),
                known(line.group("driver")),
                known(line.group("memory")));
    }

    private static @Nullable String known(String field) {
        String text = field.strip();
        return text.isEmpty() || text.startsWith("[") ? null : text;
    }

    /** For every id in what {@code nvidia-smi -L} prints, of a GPU or of a part of it (MIG), the GPU's index. */
    private static Map<String, Integer> ids(String list) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        int index = 0;
        for (Matcher line :
                list.lines().map(ID::matcher).filter(Matcher::matches).toList()) {
            index = line.group("index") == null ? index : Integer.parseInt(line.group("index"));
            ids.put(line.group("id"), index);
        }
        return ids;
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** As a message quotes it, which sets the full stop itself. */
    private static String quote(String line) {
        return line.length() > LONGEST_QUOTE
                ? line.substring(0, LONGEST_QUOTE - 1) + "…"
                : line.replaceAll("\\.+$", "");
    }
}
