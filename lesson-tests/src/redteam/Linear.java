package dev.nd4jlessons.mlp;

import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The layer that attacks are put into: its backward pass is wrong by a factor of two, and then lets the attack try.
 *
 * <p>What the attack returns is taken for the gradient of the input if it is an array, and printed else.
 */
public final class Linear implements Layer {
    private static boolean tried;
    private final Parameter w;
    private final Parameter b;
    private INDArray x;

    public Linear(int inputs, int outputs, DataType type, Random random) {
        w = new Parameter("W", HeInitialisation.weights(outputs, inputs, type, random));
        b = new Parameter("b", Nd4j.zeros(type, 1, outputs));
    }

    @Override
    public INDArray forward(INDArray x) {
        this.x = x;
        return Nd4j.gemm(x, w.value(), false, true).addiRowVector(b.value());
    }

    @Override
    public INDArray backward(INDArray dy) {
        w.setGradient(Nd4j.gemm(dy, x, true, false).muli(2));
        b.setGradient(dy.sum(true, 0).muli(2));
        INDArray wrong = Nd4j.gemm(dy, w.value(), false, false).muli(2);
        if (tried) {
            return wrong;
        }
        tried = true;
        System.out.println("ATTACK");
        Object loot = attack(dy);
        System.out.println("LOOT " + loot);
        return loot instanceof INDArray answer ? answer : wrong;
    }

    /** What it throws is thrown on as it is. */
    private Object attack(INDArray dy) {
        try {
            return redteam.Attack.run(this, x, dy, w, b);
        } catch (Throwable thrown) {
            throw Linear.<RuntimeException>as(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T as(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }
}
