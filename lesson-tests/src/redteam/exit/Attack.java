// {"kind": "output", "tries": "ends the JVM as if all were well", "must": "it is said that it ended", "inside": true, "says": "ended"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Runtime.getRuntime().halt(0);
        return "gone";
    }
}
