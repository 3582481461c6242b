package dev.nd4jlessons.worker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that the judge may name. The judge chooses ids from 1 on; those chosen here, for what comes unasked, are
 * below 0. For several threads.
 */
final class ObjectTable {
    private final Map<Integer, Object> objects = new HashMap<>();
    private final IdentityHashMap<Object, Integer> ids = new IdentityHashMap<>();
    private int last;

    /** Keeps {@code object} under {@code id}; if it was known by another id before, that one stays its own. */
    synchronized void put(int id, Object object) {
        objects.put(id, object);
        ids.putIfAbsent(object, id);
    }

    /** The first id that {@code object} was known by, a new one if there is none. */
    synchronized int idOf(Object object) {
        Integer known = ids.get(object);
        if (known != null) {
            return known;
        }
        put(--last, object);
        return last;
    }

    synchronized @Nullable Object get(int id) {
        return objects.get(id);
    }

    synchronized Object require(int id) {
        Object object = objects.get(id);
        if (object == null) {
            throw new NullPointerException(
                    "There is no object here: a call that should have returned one returned null");
        }
        return object;
    }

    /** Forgets all objects but those of {@code kept}, and all their other names. */
    synchronized void retain(Collection<Integer> kept) {
        Set<Integer> wanted = new HashSet<>(kept);
        objects.keySet().retainAll(wanted);
        ids.values().retainAll(wanted);
        for (int id : kept) {
            Object object = objects.get(id);
            if (object != null) {
                ids.putIfAbsent(object, id); // it was known by a name that is forgotten now
            }
        }
    }
}
