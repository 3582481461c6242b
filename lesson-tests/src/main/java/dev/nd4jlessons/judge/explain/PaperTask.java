package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;
import java.util.Map;

/** A task whose cases can be so small that they are redone on paper. */
public interface PaperTask {
    /** What is tried, the simplest first. */
    List<Plan> plans();

    /** The values that the element {@code i} of {@code name} may have, the one to be shown if it can be first. */
    double[] choices(String name, int i);

    /** What learner's code makes of a case; whatever it throws, this throws. */
    List<Answer> answers(Implementation implementation, Plan plan, Facts values);

    /** What of a case is shown: what goes in, and what one computes from it on the way. */
    Map<String, Matrix> shown(Plan plan, Facts values);
}
