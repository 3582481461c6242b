package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.check.Tensors;

import dev.nd4jlessons.events.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Remembers what arrays held, and notices when learner's code changes one that is not its own. */
final class Sentinel {
    private final List<Watched> watched = new ArrayList<>();

    private record Watched(String name, INDArray array, double[] before) {}

    /** Watches all of the memory of {@code base} from now on; a change is reported as one of {@code name}. */
    void watch(String name, INDArray base) {
        watched.add(new Watched(name, base, Tensors.values(base)));
    }

    /** Ends the check if one of the arrays has changed. */
    void verify() {
        for (Watched entry : watched) {
            double[] after = Tensors.values(entry.array);
            if (!Arrays.equals(entry.before, after)) {
                long[] shape = entry.array.shape();
                String call = InPlaceGuess.of(entry.before, after, (int) shape[shape.length - 1]);
                throw new Stopped(Problem.Kind.MUTATED, entry.name, call);
            }
        }
    }

    /**
     * Ends the check if {@code output} shares memory with a watched array; for that it writes to {@code output}, so it
     * comes last.
     */
    void verifyOwnMemory(String name, INDArray output) {
        watched.removeIf(entry -> entry.array == output && entry.name.equals(name));
        output.addi(1);
        for (Watched entry : watched) {
            if (!Arrays.equals(entry.before, Tensors.values(entry.array))) {
                throw new Stopped(Problem.Kind.ALIASED, name, entry.name);
            }
        }
    }
}
