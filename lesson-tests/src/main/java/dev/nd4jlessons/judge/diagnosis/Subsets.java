package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One mistake that can be made in any of several tensors, or in several at once. */
public final class Subsets {
    private Subsets() {}

    /** The mistake {@code id} for each non-empty subset of {@code tensors}. */
    public static List<Mistake> of(String id, List<String> tensors, Function<String, Formula> wrong) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << tensors.size(); chosen++) {
            Map<String, Formula> formulas = new HashMap<>();
            for (int i = 0; i < tensors.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    formulas.put(tensors.get(i), wrong.apply(tensors.get(i)));
                }
            }
            mistakes.add(new Mistake(id, Map.copyOf(formulas)));
        }
        return mistakes;
    }
}
