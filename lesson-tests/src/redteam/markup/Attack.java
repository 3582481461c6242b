// {"kind": "output", "tries": "throws markup for the report", "must": "it is text", "inside": true, "says": "<script>"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        throw new IllegalStateException("<script>alert(1)</script><img src=x onerror=alert(1)>${7*7}");
    }
}
