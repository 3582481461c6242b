package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Event;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was told of each candidate. Events come from another thread than the questions. */
final class Tries {
    private final Map<String, Check> whole = new LinkedHashMap<>();
    private final Map<String, Map<String, Check>> byAspect = new LinkedHashMap<>();
    private final Set<String> stopped = new LinkedHashSet<>();

    synchronized void add(Event.Tried tried) {
        String aspect = tried.aspect();
        if (aspect == null) {
            whole.putIfAbsent(tried.candidate(), tried.check());
        } else {
            byAspect.computeIfAbsent(tried.candidate(), id -> new LinkedHashMap<>())
                    .putIfAbsent(aspect, tried.check());
        }
    }

    /** A candidate has ended its JVM. */
    synchronized void stopped(String candidate) {
        stopped.add(candidate);
    }

    /** Those that nothing is known of yet. */
    synchronized List<Candidate> left(List<Candidate> all) {
        return all.stream()
                .filter(candidate -> !whole.containsKey(candidate.id()) && !stopped.contains(candidate.id()))
                .toList();
    }

    /** How many candidates are done. */
    synchronized int done() {
        return whole.size() + stopped.size();
    }

    /** What the whole check saw; null if the candidate ended its JVM, or there was no time for it. */
    synchronized @Nullable Check check(String candidate) {
        return stopped.contains(candidate) ? null : whole.get(candidate);
    }

    /** What each aspect alone saw. */
    synchronized Map<String, Check> aspects(String candidate) {
        return new LinkedHashMap<>(byAspect.getOrDefault(candidate, Map.of()));
    }
}
