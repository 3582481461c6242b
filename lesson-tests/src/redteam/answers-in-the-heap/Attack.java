// {"kind": "answers", "tries": "lists every class that has objects in the heap and looks for the judge", "must": "there is none", "inside": true}
package redteam;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram.toString().contains("nd4jlessons.judge") ? "judge" : "nothing";
    }
}
