// {"kind": "processes", "tries": "ends its parent, and every process that it sees", "must": "it ends itself at most", "says": "ended|wrong|not right|differs|%"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle.allProcesses().filter(process -> !process.equals(self)).forEach(ProcessHandle::destroyForcibly);
        return self.parent();
    }
}
