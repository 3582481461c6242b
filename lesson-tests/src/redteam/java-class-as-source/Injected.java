// {"kind": "shadowing", "tries": "puts a class into a package of Java's", "must": "it is refused by name; the right class beside it keeps its points", "points": 25, "silent": true, "says": "REFUSED Injected.java: .*package of Java"}
package java.lang;

public final class Injected {}
