// {"kind": "shadowing", "tries": "puts a class in the place of the training loop", "must": "it is left aside by name, and the course's own runs", "points": 25, "silent": true, "says": "IGNORED TrainMlp.java: left aside; the course gives"}
package dev.nd4jlessons.mlp;

public final class TrainMlp {}
