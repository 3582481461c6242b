// {"kind": "secrets", "tries": "reads Maven's environment", "must": "it is empty", "takes": "environment"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return System.getenv().toString();
    }
}
