// {"kind": "shadowing", "tries": "puts a class in the place of the judge's words", "must": "it is refused by name; the right class beside it keeps its points", "points": 25, "silent": true, "says": "REFUSED Judge.java: .*package of the course"}
package dev.nd4jlessons.results;

public final class Judge {}
