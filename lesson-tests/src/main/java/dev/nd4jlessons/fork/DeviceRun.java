package dev.nd4jlessons.fork;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.device.DeviceCheck;
import dev.nd4jlessons.device.Hardware;
import dev.nd4jlessons.device.Nd4jFacts;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Lesson 1: which devices are here, and what moving arrays between them means. */
final class DeviceRun {
    private final Request request;
    private final Events events;
    private final LessonOutput out;

    DeviceRun(Request request, Events events, LessonOutput out) {
        this.request = request;
        this.events = events;
        this.out = out;
    }

    void run() {
        events.step("describe", "");
        Nd4jFacts nd4j = Nd4jFacts.read();
        DeviceCheck check = new DeviceCheck(out);
        check.describeMachine();
        check.describeNd4j(nd4j);
        events.tell(new Event.DeviceFound(processor(check, nd4j)));
        request.gpus().forEach(gpu -> tell(gpu, check));
        check.explainChoice(
                nd4j, (int) request.gpus().stream().filter(DeviceInfo::usable).count());
        check.showMovingArrays(nd4j);
    }

    private void tell(DeviceInfo gpu, DeviceCheck check) {
        events.tell(new Event.DeviceFound(gpu));
        check.describeGpu(gpu.name(), Objects.requireNonNullElse(gpu.reason(), ""));
    }

    private DeviceInfo processor(DeviceCheck check, Nd4jFacts nd4j) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("fact.cores", check.cores());
        facts.put("fact.memory", check.memory());
        facts.put("fact.os", check.operatingSystem());
        facts.put("fact.jvm", check.jvm());
        facts.put("fact.nd4j", nd4j.version());
        facts.put("fact.blas", nd4j.blas());
        facts.put("fact.threads", Integer.toString(nd4j.threads()));
        facts.put("fact.data-type", nd4j.dataType());
        return new DeviceInfo("cpu", Hardware.processor(), facts, true, null);
    }
}
