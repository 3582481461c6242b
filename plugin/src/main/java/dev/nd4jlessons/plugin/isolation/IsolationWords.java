package dev.nd4jlessons.plugin.isolation;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.EnvironmentException;
import java.util.stream.Collectors;

/** What is said about isolation. */
public final class IsolationWords {
    private final Messages messages;

    /** Speaks with the plugin's catalogue. */
    public IsolationWords(Messages messages) {
        this.messages = messages;
    }

    /** One line: which level code runs at, what that leaves open and why it is no better. */
    public String level(Isolation found) {
        Level level = found.level();
        if (level == Level.BUBBLEWRAP) {
            return messages.get("isolation.level.bubblewrap");
        }
        String gaps = level.gaps().stream()
                .map(gap -> messages.get("isolation.gap." + key(gap)))
                .collect(Collectors.joining(messages.get("isolation.gap.and")));
        return messages.get("isolation.level." + key(level), gaps, why(found));
    }

    /** The refusal where isolation is required and bubblewrap cannot be used: why, and what to install. */
    public EnvironmentException refusal(Isolation found) {
        String remedy = messages.get("isolation.remedy." + obstacle(found));
        return new EnvironmentException(messages.get("isolation.refused", why(found), remedy), null);
    }

    /** Which limit was hit, and how high it is. */
    public String limit(LimitHit hit, Limits limits) {
        return switch (hit) {
            case HEAP -> messages.get("isolation.limit.heap");
            case MEMORY -> messages.get("isolation.limit.memory", limits.memoryMib());
            case DISK -> messages.get("isolation.limit.disk", limits.scratchMib());
            case THREADS -> messages.get("isolation.limit.threads", limits.threads(), limits.memoryMib());
            case PROCESSES -> messages.get("isolation.limit.processes");
            case OPEN_FILES -> messages.get("isolation.limit.open-files", limits.openFiles());
            case CPU -> messages.get("isolation.limit.cpu", limits.cpuSeconds());
        };
    }

    private String why(Isolation found) {
        return messages.get("isolation.why." + obstacle(found), found.detail());
    }

    private static String obstacle(Isolation found) {
        return found.obstacle().orElseThrow().key();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
