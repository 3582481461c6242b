package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.judge.learner.Entry;
import dev.nd4jlessons.judge.learner.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Has told what a lesson tells its reader, and passes it on. */
final class Reader {
    private static final String DESCRIBED = "dev.nd4jlessons.worker.programs.Described";

    private final Session session;
    private final String language;
    private final Events events;

    Reader(Session session, String language, Events events) {
        this.session = session;
        this.language = language;
        this.events = events;
    }

    /** What the digits look like. */
    void digits() {
        session.callStatic(DESCRIBED, "digits", new Value.Text(language), lines());
        session.flush();
    }

    /** Which devices are here, and what moving arrays between them means. */
    void devices(List<DeviceInfo> gpus) {
        Entry facts = Entry.of(session.value(session.callStatic(
                DESCRIBED,
                "devices",
                new Value.Text(language),
                texts(gpus.stream().map(DeviceInfo::name).toList()),
                texts(gpus.stream()
                        .map(gpu -> Objects.requireNonNullElse(gpu.reason(), ""))
                        .toList()),
                new Value.Whole(gpus.stream().filter(DeviceInfo::usable).count()),
                lines())));
        Map<String, String> known = new LinkedHashMap<>();
        for (int i = 1; i + 1 < facts.size(); i += 2) {
            known.put(facts.text(i), facts.text(i + 1));
        }
        events.tell(new Event.DeviceFound(new DeviceInfo("cpu", facts.text(0), known, true, null)));
        gpus.forEach(gpu -> events.tell(new Event.DeviceFound(gpu)));
    }

    private Value lines() {
        return Told.by(session, told -> {
            if (told instanceof Value.Text line) {
                events.say(line.value());
            }
        });
    }

    private static Value texts(List<String> texts) {
        return new Value.Many(
                texts.stream().map(text -> (Value) new Value.Text(text)).toList());
    }
}
