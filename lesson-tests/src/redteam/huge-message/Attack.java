// {"kind": "output", "tries": "throws a message of fifty million letters", "must": "it is cut", "inside": true}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        throw new IllegalStateException("long ".repeat(10_000_000));
    }
}
