// {"kind": "channel", "tries": "announces a frame of 60 MB and sends none of it", "must": "the time limit ends it", "says": "No answer|channel|ended", "seconds": 25, "task": "2.1", "inside": false, "set": ["with Reach.java"]}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        new Reach(given[0]).write((byte) 3, (byte) 0x80, (byte) 0, (byte) 0, (byte) 1);
        Thread.sleep(600_000);
        return "written";
    }
}
