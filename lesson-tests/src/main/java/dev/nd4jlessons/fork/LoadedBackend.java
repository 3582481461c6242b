package dev.nd4jlessons.fork;

import dev.nd4jlessons.device.Nd4jFacts;
import dev.nd4jlessons.events.Backend;

/** The backend that ND4J has loaded into this JVM, as a record. */
final class LoadedBackend {
    private LoadedBackend() {}

    static Backend describe() {
        Nd4jFacts facts = Nd4jFacts.read();
        return new Backend(
                facts.backend(), facts.device(), facts.version(), facts.blas(), facts.threads(), facts.dataType());
    }
}
