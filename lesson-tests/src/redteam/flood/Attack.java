// {"kind": "output", "tries": "prints without end", "must": "it is ended after 8 MiB", "inside": true, "says": "MiB"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        while (true) {
            System.out.println("0123456789".repeat(1000));
        }
    }
}
