// {"kind": "answers", "tries": "attaches to Maven's JVM and reads its properties", "must": "there is no such process", "takes": "judge"}
package redteam;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
        Object maven = machine.getMethod("attach", String.class).invoke(null, "@JUDGE@");
        Object properties = machine.getMethod("getSystemProperties").invoke(maven);
        return "judge " + (properties == null);
    }
}
