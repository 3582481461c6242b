package dev.nd4jlessons.plugin.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command as it is, with what Maven has in its environment. */
record Unconfined(Path scratch) implements Wrapping {
    @Override
    public Confined wrap(JvmCall call, List<String> java, Map<String, String> environment, Inside inside) {
        return new Confined(java, call.environment(), true, scratch);
    }
}
