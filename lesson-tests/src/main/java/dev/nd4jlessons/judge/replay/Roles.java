package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.replay.WatchedLayer.Role;
import java.util.List;

/** What the tensors of the course's network are called, part by part. */
final class Roles {
    static final Role HIDDEN = new Role("Linear", "x", "Z", List.of("W1", "b1"));
    static final Role ACTIVATION = new Role("Relu", "Z", "A", List.of());
    static final Role OUTPUT = new Role("Linear", "A", "logits", List.of("W2", "b2"));

    private Roles() {}
}
