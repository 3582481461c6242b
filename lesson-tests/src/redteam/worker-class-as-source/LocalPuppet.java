// {"kind": "shadowing", "tries": "puts a class in the place of the worker's puppet", "must": "it is refused by name; the right class beside it keeps its points", "points": 25, "silent": true, "says": "REFUSED LocalPuppet.java: .*package of the course in which no task is"}
package dev.nd4jlessons.worker;

public final class LocalPuppet {}
