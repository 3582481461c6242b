package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.reading.Reading;
import dev.nd4jlessons.plugin.settings.Defaults;
import dev.nd4jlessons.plugin.settings.RequestedBackend;
import dev.nd4jlessons.plugin.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The command that runs a training again: with all that was asked for, but for what its figures speak against. */
final class Again {
    private static final double USUAL_RATE = Double.parseDouble(Defaults.LEARNING_RATE);
    private static final int USUAL_EPOCHS = Integer.parseInt(Defaults.EPOCHS);
    private static final int MOST_EPOCHS = 10_000;

    private static final String RATE = "lessons.learningRate";
    private static final String EPOCHS = "lessons.epochs";
    private static final String UNITS = "lessons.hiddenUnits";
    private static final String BATCH = "lessons.batchSize";
    private static final String THRESHOLD = "lessons.accuracyThreshold";

    private static final Map<String, String> USUAL = Map.of(
            RATE, Defaults.LEARNING_RATE,
            EPOCHS, Defaults.EPOCHS,
            UNITS, Defaults.HIDDEN_UNITS,
            BATCH, Defaults.BATCH_SIZE,
            THRESHOLD, Defaults.ACCURACY_THRESHOLD);

    private Again() {}

    /** {@code command} with the properties that {@code reading} of a run with {@code settings} advises. */
    static String command(String command, Settings settings, Reading reading) {
        Map<String, String> given = given(settings);
        advise(given, settings, reading);
        return given.entrySet().stream()
                .map(property -> " -D" + property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("", command, ""));
    }

    /** What of the training was asked for otherwise than the course has it, and what that is there. */
    static List<String> changed(Settings settings) {
        return given(settings).entrySet().stream()
                .filter(property -> USUAL.containsKey(property.getKey()))
                .map(property ->
                        property.getKey() + "=" + property.getValue() + " (" + USUAL.get(property.getKey()) + ")")
                .toList();
    }

    private static Map<String, String> given(Settings settings) {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "lessons.solution", String.valueOf(settings.solution()), Defaults.FLAG);
        if (!settings.backends().equals(List.of(RequestedBackend.AUTO))) {
            given.put(
                    "lessons.backend",
                    settings.backends().stream()
                            .map(backend -> backend.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(",")));
        }
        put(given, "lessons.seed", String.valueOf(settings.seed()), Defaults.SEED);
        put(given, EPOCHS, String.valueOf(settings.epochs()), Defaults.EPOCHS);
        put(given, BATCH, String.valueOf(settings.batchSize()), Defaults.BATCH_SIZE);
        put(given, RATE, Figures.plain(settings.learningRate()), Defaults.LEARNING_RATE);
        put(given, UNITS, String.valueOf(settings.hiddenUnits()), Defaults.HIDDEN_UNITS);
        put(given, THRESHOLD, Figures.plain(settings.accuracyThreshold()), Defaults.ACCURACY_THRESHOLD);
        return given;
    }

    private static void put(Map<String, String> given, String property, String value, String usual) {
        if (!value.equals(usual)) {
            given.put(property, value);
        }
    }

    /** Back to the course's own where a setting went the wrong way from it, else a step in the other direction. */
    private static void advise(Map<String, String> given, Settings settings, Reading reading) {
        if (reading.has("diverged") || reading.has("oscillates") || reading.has("dead")) {
            boolean raised = settings.learningRate() > USUAL_RATE;
            set(given, RATE, raised ? Defaults.LEARNING_RATE : Figures.plain(settings.learningRate() / 2));
        } else if (reading.has("narrow")) {
            set(given, UNITS, Defaults.HIDDEN_UNITS);
        } else if (reading.has("slow")) {
            if (settings.learningRate() < USUAL_RATE) {
                set(given, RATE, Defaults.LEARNING_RATE);
            } else {
                int more =
                        settings.epochs() < USUAL_EPOCHS ? USUAL_EPOCHS : Math.min(MOST_EPOCHS, 2 * settings.epochs());
                set(given, EPOCHS, String.valueOf(more));
            }
        } else {
            USUAL.keySet().forEach(given::remove);
        }
    }

    private static void set(Map<String, String> given, String property, String value) {
        given.remove(property);
        put(given, property, value, String.valueOf(USUAL.get(property)));
    }
}
