// {"kind": "shadowing", "tries": "names a backend of its own for ND4J in META-INF/services", "must": "the file is refused by name", "points": 25, "silent": true, "says": "META-INF", "set": ["file META-INF/services/org.nd4j.linalg.factory.Nd4jBackend redteam.Backend"]}
package redteam;

public final class Backend {}
