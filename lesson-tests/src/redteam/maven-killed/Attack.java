// {"kind": "processes", "tries": "ends Maven", "must": "there is no such process"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        return "killed " + ProcessHandle.of(@JUDGE@L).map(ProcessHandle::destroyForcibly).orElse(false);
    }
}
