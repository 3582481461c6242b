package dev.nd4jlessons.mlp;

import java.util.List;

/** Changes parameters by their gradients. */
public interface Optimizer {
    /** Takes one step: updates each parameter's value in place, and changes nothing else. */
    void step(List<Parameter> parameters);
}
