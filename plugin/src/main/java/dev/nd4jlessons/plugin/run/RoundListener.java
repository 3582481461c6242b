package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.fork.ForkListener;

/** Hears what workers do, and which task's check has ended one. */
interface RoundListener extends ForkListener {
    /** The check of {@code task} ended its JVM; a new one goes on with the tasks that are left. */
    void stopped(String task);
}
