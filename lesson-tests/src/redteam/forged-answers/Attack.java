// {"kind": "channel", "tries": "answers before it is asked, and more than it was asked", "must": "it is called that", "says": "channel", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Object done = Reach.make("Answer$Done");
        for (int i = 0; i < 100; i++) {
            new Reach(given[0]).send(Reach.answers(done, done, done));
        }
        return "sent";
    }
}
