package dev.nd4jlessons.trace;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/** One value of a trace and where it stands, so that whatever is wrong with it can be said with its place. */
record TraceNode(String place, JsonElement json) {
    private static final int SHOWN = 40;

    /** The value of {@code key} in this object. */
    TraceNode key(String key) throws TraceException {
        if (!json.isJsonObject()) {
            throw unexpected("legal.object");
        }
        String inside = place.isEmpty() ? key : place + "." + key;
        if (!json.getAsJsonObject().has(key)) {
            throw new TraceException("missing", inside);
        }
        return new TraceNode(inside, json.getAsJsonObject().get(key));
    }

    /** The elements of this array, which has {@code length} of them. */
    List<TraceNode> elements(int length) throws TraceException {
        List<TraceNode> elements = elements();
        if (elements.size() != length) {
            throw new TraceException("length", place, Integer.toString(elements.size()), Integer.toString(length));
        }
        return elements;
    }

    /** The elements of this array. */
    List<TraceNode> elements() throws TraceException {
        if (!json.isJsonArray()) {
            throw unexpected("legal.array");
        }
        JsonArray array = json.getAsJsonArray();
        List<TraceNode> elements = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            elements.add(new TraceNode(place + "[" + i + "]", array.get(i)));
        }
        return elements;
    }

    /** The numbers of this array, which has {@code length} of them. */
    double[] numbers(int length) throws TraceException {
        List<TraceNode> elements = elements(length);
        double[] numbers = new double[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = elements.get(i).number();
        }
        return numbers;
    }

    /** This finite number. */
    double number() throws TraceException {
        if (isNumber()) {
            double number = json.getAsDouble();
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw unexpected("legal.number");
    }

    /** This whole number from {@code min} to {@code max}. */
    int whole(int min, int max) throws TraceException {
        double number = isNumber() ? json.getAsDouble() : Double.NaN;
        if (number >= min && number <= max && number == Math.rint(number)) {
            return (int) number;
        }
        throw unexpected("legal.whole", Integer.toString(min), Integer.toString(max));
    }

    /** This text. */
    String text() {
        return json.isJsonPrimitive() ? json.getAsString() : json.toString();
    }

    /** It is not what it should be: {@code legal} is the key of what would be, {@code bounds} fill that in. */
    TraceException unexpected(String legal, String... bounds) {
        List<String> values = new ArrayList<>(List.of(place.isEmpty() ? "$" : place, shown(), legal));
        values.addAll(List.of(bounds));
        return new TraceException("unexpected", values.toArray(String[]::new));
    }

    private boolean isNumber() {
        return json instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private String shown() {
        String text = json.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
    }
}
