// {"kind": "processes", "tries": "stops Maven with a signal", "must": "no process can be started", "says": "program was to be started"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return new ProcessBuilder("kill", "-STOP", "@JUDGE@").start().waitFor();
    }
}
