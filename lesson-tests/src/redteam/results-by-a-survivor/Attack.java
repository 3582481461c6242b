// {"kind": "files", "tries": "starts a process that outlives it and writes later", "must": "no process can be started", "says": "program was to be started"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        new ProcessBuilder("/bin/sh", "-c", "setsid sh -c 'sleep 1; echo x > @LATE@; sleep @SECONDS@' &").start();
        return "started";
    }
}
