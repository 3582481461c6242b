package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes into a case, in the order of its plan. */
public final class Given {
    private Given() {}

    public static Map<String, Matrix> of(Plan plan, Facts values) {
        Map<String, Matrix> given = new LinkedHashMap<>();
        plan.shapes().keySet().forEach(name -> given.put(name, values.get(name)));
        return given;
    }
}
