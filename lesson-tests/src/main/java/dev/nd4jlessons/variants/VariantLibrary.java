package dev.nd4jlessons.variants;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Wrong variants of every task, and pairs of them.
 *
 * <p>It is data, in {@code variants.json} beside this class. It shares nothing with the formulas by which mistakes are
 * recognised: a variant is a change of source, compiled and run, so that a formula that is wrong is found out.
 */
public record VariantLibrary(List<Variant> variants, List<Combination> combinations) {
    private static final VariantLibrary SHIPPED = read();

    /** The library as it is shipped. */
    public static VariantLibrary load() {
        return SHIPPED;
    }

    /** The variant of this name. */
    public Variant variant(String id) {
        return variants.stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No variant is called " + id));
    }

    /** How many mistakes there are, each counted once however many places it is made in. */
    public int kinds() {
        return (int) variants.stream().map(Variant::kind).distinct().count();
    }

    private static VariantLibrary read() {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(VariantLibrary.class.getResourceAsStream("variants.json")),
                StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, VariantLibrary.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
