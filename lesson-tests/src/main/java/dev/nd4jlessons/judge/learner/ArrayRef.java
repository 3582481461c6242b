package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.math.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * An array of learner's side, or null: made for it, or returned by it.
 *
 * <p>What a call returned is read when it is returned: a later call may use the same memory again.
 */
public final class ArrayRef {
    private final Session session;
    private final int id;
    private final int base;
    private final @Nullable Reading reading;

    /** An array that was made by the judge, and the one that owns its memory. */
    ArrayRef(Session session, int id, int base) {
        this.session = session;
        this.id = id;
        this.base = base;
        this.reading = null;
    }

    private ArrayRef(Session session, Value.Ref ref) {
        this.session = session;
        this.id = ref.id();
        this.base = ref.id();
        this.reading = ref.reading();
    }

    /** The array that a call returned; null if it returned none. */
    public static @Nullable ArrayRef of(Session session, Value value) {
        return value instanceof Value.Ref ref ? new ArrayRef(session, ref) : null;
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** Its id: the same array has the same, however it is come by. */
    public int id() {
        return id;
    }

    /** The array that owns the memory. */
    public int base() {
        return base;
    }

    /** What was in it when it was returned, or is now if it was made here; null if it is no array at all. */
    public @Nullable Reading reading() {
        return reading == null ? session.read(id).get() : reading;
    }

    /** Writes to it in place. */
    public void assign(Matrix values) {
        session.assign(id, values);
    }

    /** Adds 1 to every element. */
    public void disturb() {
        session.disturb(id);
    }
}
