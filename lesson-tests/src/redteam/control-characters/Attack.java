// {"kind": "output", "tries": "sends commands to the terminal, in what it prints and throws", "must": "they are shown and not obeyed", "inside": true}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        String commands = "\u001b[2J\u001b]0;mine\u0007\r\u009b31m\u202e Task 3.1 passed";
        System.out.println(commands);
        throw new IllegalStateException(commands);
    }
}
