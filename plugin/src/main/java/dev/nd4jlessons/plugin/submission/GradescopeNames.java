package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Who handed in what, as Gradescope's export says it in {@code submission_metadata.yml}. */
final class GradescopeNames {
    static final String FILE = "submission_metadata.yml";

    private static final int LARGEST = 64 << 20;

    private GradescopeNames() {}

    /** By the names of the folders; throws a {@link Refusal} if the file cannot be read. */
    static Map<String, Identity> read(Path file) throws IOException {
        String text = new String(PlainFile.read(file, LARGEST), StandardCharsets.UTF_8);
        Object content;
        try {
            content = new Load(LoadSettings.builder().setCodePointLimit(LARGEST).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new Refusal(Reason.DAMAGED, e.getClass().getSimpleName());
        }
        Map<String, Identity> identities = new LinkedHashMap<>();
        map(content).forEach((folder, about) -> identities.put(String.valueOf(folder), identity(folder, about)));
        return identities;
    }

    private static Identity identity(Object folder, @Nullable Object about) {
        List<?> submitters = value(map(about), "submitters") instanceof List<?> list ? list : List.of();
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("submission", String.valueOf(folder));
        for (String key : List.of("sid", "email")) {
            String joined = joined(submitters, key);
            if (!joined.isEmpty()) {
                ids.put(key, joined);
            }
        }
        String names = joined(submitters, "name");
        return new Identity(Identity.LearningSystem.GRADESCOPE, names.isEmpty() ? null : names, ids, false);
    }

    /** A group's are joined. */
    private static String joined(List<?> submitters, String key) {
        return submitters.stream()
                .map(submitter -> value(map(submitter), key))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** The keys are Ruby's symbols, and so begin with a colon. */
    private static @Nullable Object value(Map<?, ?> map, String key) {
        Object symbol = map.get(":" + key + ":");
        Object plain = map.get(":" + key);
        return symbol != null ? symbol : plain != null ? plain : map.get(key);
    }

    private static Map<?, ?> map(@Nullable Object content) {
        return content instanceof Map<?, ?> map ? map : Map.of();
    }
}
