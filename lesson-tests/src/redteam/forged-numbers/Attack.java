// {"kind": "channel", "tries": "answers every question with a number that is none", "must": "it is a wrong answer", "task": "2.1", "inside": true, "set": ["with Reach.java"]}
package redteam;

import java.util.Arrays;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Object nothing = Reach.make("Answer$Returned", Reach.make("Value$Text", "0.5"));
        Reach reach = new Reach(given[0]);
        for (int i = 1; i < 5; i++) {
            Object[] answers = new Object[i];
            Arrays.fill(answers, nothing);
            reach.send(Reach.answers(answers));
        }
        return "sent";
    }
}
