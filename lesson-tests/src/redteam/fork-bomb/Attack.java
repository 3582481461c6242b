// {"kind": "processes", "tries": "starts fifty processes", "must": "not one can be started", "says": "program was to be started"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        for (int i = 0; i < 50; i++) {
            new ProcessBuilder("sleep", "@SECONDS@").start();
        }
        return "started";
    }
}
