package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what arrays held, and notices when learner's code changes one that is not its own. */
public final class Sentinel {
    private final Session session;
    private final List<Watched> watched = new ArrayList<>();

    Sentinel(Session session) {
        this.session = session;
    }

    /** An array, what it held, and what it holds after the last call. */
    private static final class Watched {
        final String name;
        final int array;
        final Session.Pending before;
        Session.@Nullable Pending after;

        Watched(String name, int array, Session.Pending before) {
            this.name = name;
            this.array = array;
            this.before = before;
        }

        boolean isChanged() {
            return after != null && !Arrays.equals(Readings.values(before.get()), Readings.values(after.get()));
        }
    }

    /** Watches all of the memory of {@code array} from now on; a change is reported as one of {@code name}. */
    public void watch(String name, ArrayRef array) {
        watched.add(new Watched(name, array.base(), session.read(array.base())));
    }

    /** Has every array read once more. */
    void look() {
        watched.forEach(entry -> entry.after = session.read(entry.array));
    }

    /** Has those arrays read that were handed out during the call. */
    void lookAtNew() {
        watched.stream().filter(entry -> entry.after == null).forEach(entry -> entry.after = session.read(entry.array));
    }

    /** Ends the check if one of the arrays has changed before the last look. */
    void verify() {
        for (Watched entry : watched) {
            if (entry.isChanged() && entry.after != null) {
                Reading after = entry.after.get();
                int columns =
                        after == null || after.shape().length == 0 ? 1 : (int) after.shape()[after.shape().length - 1];
                String call = InPlaceGuess.of(Readings.values(entry.before.get()), Readings.values(after), columns);
                throw new Stopped(Problem.Kind.MUTATED, entry.name, call);
            }
        }
    }

    /**
     * Ends the check if {@code output} shares memory with a watched array; for that it writes to {@code output}, so it
     * comes last.
     */
    public void verifyOwnMemory(String name, ArrayRef output) {
        watched.removeIf(entry -> entry.array == output.base() && entry.name.equals(name));
        output.disturb();
        look();
        for (Watched entry : watched) {
            if (entry.isChanged()) {
                throw new Stopped(Problem.Kind.ALIASED, name, entry.name);
            }
        }
    }
}
