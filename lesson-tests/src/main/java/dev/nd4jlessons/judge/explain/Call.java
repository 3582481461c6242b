package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Result;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import org.jspecify.annotations.Nullable;

/** How a call is read, and what it is given and returns. */
public final class Call {
    private Call() {}

    /** The name of the first argument: {@code logits} of {@code forward(logits, oneHot)}. */
    public static String argument(String call) {
        String list = call.substring(call.indexOf('(') + 1, call.length() - 1);
        int comma = list.indexOf(',');
        return comma < 0 ? list : list.substring(0, comma);
    }

    /** A new array of type double. */
    public static ArrayRef array(Session session, Matrix values, Layout layout) {
        return session.place(values, layout, ElementType.DOUBLE);
    }

    /** What learner's code returned. */
    public static Matrix matrix(Result result) {
        return matrix(result.array());
    }

    /** What is in an array. */
    public static Matrix matrix(@Nullable ArrayRef array) {
        return Readings.matrix("an array", array);
    }
}
