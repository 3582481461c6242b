package dev.nd4jlessons.plugin.report.page;

import com.google.gson.Gson;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The learner's network, to be tried in the page.
 *
 * @param own whether it is the learner's, and not the solution's
 * @param hidden how many units it has
 * @param weights in Base64, float32, least byte first: W1, b1, W2, b2; null if it is too large for a page
 * @param digits the pixels of the validation digits, 64 letters each, {@code A} for paper to {@code Q} for ink
 * @param labels of each its digit
 * @param rows of each its row in the data, with a blank between two
 */
public record LivingNetwork(
        boolean own,
        int hidden,
        @Nullable String weights,
        double mean,
        double deviation,
        String digits,
        String labels,
        String rows) {
    /** A network with more hidden units would be most of the page. */
    public static final int LARGEST = 128;

    private static final int PIXELS = 64;
    private static final int CLASSES = 10;
    private static final Set<String> OF_WHOM =
            Set.of("section.network", "network.about", "network.sure", "network.unsure");
    private static final List<String> WORDS =
            List.of("empty", "sure", "unsure", "sample", "unit", "cell", "recognised", "mistaken");

    /** The network with these weights; null if they are not those of a network for the digits, or not all numbers. */
    public static @Nullable LivingNetwork of(NetworkWeights network, ValidationDigits digits, boolean own) {
        if (network.inputs() != PIXELS || network.classes() != CLASSES || !network.isFinite()) {
            return null;
        }
        boolean shown = network.hidden() <= LARGEST;
        return new LivingNetwork(
                own,
                network.hidden(),
                shown ? base64(network) : null,
                digits.mean(),
                digits.deviation(),
                shown ? letters(digits.pixels()) : "",
                shown ? Arrays.stream(digits.labels()).mapToObj(String::valueOf).collect(Collectors.joining()) : "",
                shown ? Arrays.stream(digits.rows()).mapToObj(String::valueOf).collect(Collectors.joining(" ")) : "");
    }

    private static String base64(NetworkWeights network) {
        ByteBuffer bytes = ByteBuffer.allocate(network.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] part : List.of(network.w1(), network.b1(), network.w2(), network.b2())) {
            for (float value : part) {
                bytes.putFloat(value);
            }
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static String letters(int[][] pixels) {
        StringBuilder letters = new StringBuilder();
        for (int[] digit : pixels) {
            for (int value : digit) {
                letters.append((char) ('A' + Math.max(0, Math.min(16, value))));
            }
        }
        return letters.toString();
    }

    /** The name of a message that may speak of whose network it is. */
    public String key(String name) {
        return !own && OF_WHOM.contains(name) ? name + ".solution" : name;
    }

    /** What the script says, as JSON; the places of a message are filled in by the script. */
    public String words(Text text) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(name -> words.put(name, text.get(key("network." + name), "{0}", "{1}", "{2}", "{3}")));
        return new Gson().toJson(words);
    }
}
