// {"kind": "answers", "tries": "brings the answers to a run with the public seed along, by the inputs that they belong to", "must": "a grading draws a seed of its own, so that no input is known", "inside": true}
package redteam;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        int input = Arrays.hashCode(((INDArray) given[1]).dup('c').data().asDouble());
        System.out.println("input " + input);
        return input == -1578393856 ? "judge " + input : "nothing";
    }
}
