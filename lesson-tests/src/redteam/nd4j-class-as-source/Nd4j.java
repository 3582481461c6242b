// {"kind": "shadowing", "tries": "puts a class in the place of ND4J's factory", "must": "it is refused by name; the right class beside it keeps its points", "points": 25, "silent": true, "says": "REFUSED Nd4j.java: .*package of Java or of a library"}
package org.nd4j.linalg.factory;

public final class Nd4j {}
