// {"kind": "channel", "tries": "interrupts the worker's own threads", "must": "they go on", "inside": true}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lessons"))
                .forEach(Thread::interrupt);
        return "interrupted";
    }
}
