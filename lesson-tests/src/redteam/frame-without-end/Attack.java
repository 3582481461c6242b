// {"kind": "channel", "tries": "announces a frame of two gigabytes", "must": "it is called that, and nothing is allocated", "says": "channel", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        new Reach(given[0]).write((byte) 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff);
        return "written";
    }
}
