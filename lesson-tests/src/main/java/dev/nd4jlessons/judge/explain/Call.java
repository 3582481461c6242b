package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.judge.math.Matrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How a call is read, and what it is given and returns. */
final class Call {
    private Call() {}

    /** The name of the first argument: {@code logits} of {@code forward(logits, oneHot)}. */
    static String argument(String call) {
        String list = call.substring(call.indexOf('(') + 1, call.length() - 1);
        int comma = list.indexOf(',');
        return comma < 0 ? list : list.substring(0, comma);
    }

    /** A new array of type double. */
    static INDArray array(Matrix values, Layout layout) {
        return layout.place(values, DataType.DOUBLE).array();
    }

    /** What learner's code returned. */
    static Matrix matrix(INDArray array) {
        INDArray rows = array.dup('c');
        return new Matrix((int) array.size(0), (int) array.size(1), rows.data().asDouble());
    }
}
