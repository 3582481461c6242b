// {"kind": "resources", "tries": "takes 3 GB of memory outside the heap", "must": "the limit of memory", "says": "limit of memory"}
package redteam;

import java.lang.reflect.Field;

public final class Attack {
    public static Object run(Object... given) throws Throwable {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
        for (int i = 0; i < 48; i++) {
            unsafe.setMemory(unsafe.allocateMemory(64L << 20), 64L << 20, (byte) 1);
        }
        return "3 GB";
    }
}
