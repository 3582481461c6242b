package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.judge.learner.Entry;
import dev.nd4jlessons.judge.learner.Session;

/** Has ND4J loaded on the worker's side. */
final class Loading {
    private static final String BACKENDS = "dev.nd4jlessons.worker.programs.Backends";

    private final Session session;
    private final Events events;

    Loading(Session session, Events events) {
        this.session = session;
        this.events = events;
    }

    /** Tells which backend ND4J has loaded. */
    void backend() {
        Value described = session.value(session.callStatic(BACKENDS, "describe"));
        Entry entry = Entry.of(described);
        events.tell(new Event.BackendLoaded(new Backend(
                entry.text(0), entry.text(1), entry.text(2), entry.text(3), (int) entry.whole(4), entry.text(5))));
    }

    /** Loads what a backend on trial needs, piece by piece. */
    void nativeCode() {
        session.value(session.callStatic(BACKENDS, "loadNativeCode"));
    }

    /** Loads NVIDIA's driver. */
    void driver() {
        session.value(session.callStatic(BACKENDS, "loadDriver"));
    }
}
