// {"kind": "resources", "tries": "fills the heap", "must": "the heap was full, in these words", "inside": true, "says": "(?i)heap|OutOfMemoryError"}
package redteam;

import java.util.ArrayList;
import java.util.List;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        List<long[]> hoard = new ArrayList<>();
        while (true) {
            hoard.add(new long[1 << 20]);
        }
    }
}
