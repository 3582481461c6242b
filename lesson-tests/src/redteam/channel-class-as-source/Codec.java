// {"kind": "shadowing", "tries": "puts a class in the place of the channel's codec", "must": "it is refused by name; the right class beside it keeps its points", "points": 25, "silent": true, "says": "REFUSED Codec.java: .*package of the course"}
package dev.nd4jlessons.channel;

public final class Codec {}
