package dev.nd4jlessons.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.check.Implementation;
import dev.nd4jlessons.check.Sources;
import dev.nd4jlessons.check.Variant;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventReader;
import dev.nd4jlessons.events.EventWriter;
import dev.nd4jlessons.trace.Comparison;
import dev.nd4jlessons.trace.Deviation;
import dev.nd4jlessons.trace.Trace;
import dev.nd4jlessons.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRunTest {
    @TempDir
    private Path folder;

    @Test
    void sweep() throws Exception {
        Trace trace = trace();
        for (Variant v : Variant.wrong()) {
            if (v.task().startsWith("2")) continue;
            run(v.id() + " " + v.task(), trace, Sources.changedSolution(folder.resolve(v.id()), v.file(), v.source()));
        }
        for (Variant v : Variant.right()) {
            if (v.task().startsWith("2")) continue;
            run(v.id() + " " + v.task(), trace, Sources.changedSolution(folder.resolve(v.id()), v.file(), v.source()));
        }
    }

    private void run(String name, Trace trace, Implementation i) throws Exception {
        Path file = folder.resolve(name + ".jsonl");
        Throwable t = null;
        try (EventWriter w = new EventWriter(file)) {
            new ReplayRun(trace, i, new Events(w)).run();
        } catch (Throwable thrown) {
            t = thrown;
        }
        var events = new EventReader(file).poll();
        StringBuilder b = new StringBuilder("SWEEP " + name + ": ");
        for (Event e : events) {
            if (e instanceof Event.Replayed r) {
                var c = Comparison.of(trace, r.run());
                b.append(c.first().map(d -> d.figure() + " " + d.replayed() + "/" + d.recorded()).orElse("AGREES")).append(" largest ").append(c.largest().figure() + " " + c.largest().difference() + " of " + c.largest().allowed());
            }
            if (e instanceof Event.FaultFound f) b.append(" ").append(f.fault());
        }
        System.out.println(b + (t == null ? "" : " threw " + t));
    }

    private Trace trace() throws Exception {
        return TraceReader.read(Path.of(ReplayRunTest.class.getResource("mlp-trace-seed0.json.gz").toURI()));
    }
}
