package dev.nd4jlessons.plugin.isolation;

import java.util.List;
import java.util.Locale;

/** Why bubblewrap cannot be used here. */
public enum Obstacle {
    /** Not a Linux on a machine whose system calls are known here. */
    SYSTEM("system"),
    /** A program is not there. */
    NOT_INSTALLED("not-installed"),
    /** Older than 0.8, which lacks options. */
    TOO_OLD("too-old"),
    /** AppArmor keeps it from making namespaces, as Ubuntu has it set since 24.04. */
    APPARMOR("apparmor"),
    /** The kernel or the container that Maven runs in refuses namespaces. */
    NO_NAMESPACES("no-namespaces"),
    /** Something else; its own words say what. */
    OTHER("other");

    private static final List<String> OF_APPARMOR = List.of("uid map: permission denied", "rtm_newaddr");
    private static final List<String> OF_NAMESPACES =
            List.of("namespace", "operation not permitted", "clone", "no space left on device", "can't mount proc");

    private final String key;

    Obstacle(String key) {
        this.key = key;
    }

    /** The last part of the keys of its messages. */
    String key() {
        return key;
    }

    /**
     * What the words of a failed bubblewrap mean.
     *
     * @param appArmorRestricts whether the system's setting says so
     */
    static Obstacle of(String words, boolean appArmorRestricts) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.contains("unknown option")) {
            return TOO_OLD;
        }
        boolean refused = OF_NAMESPACES.stream().anyMatch(text::contains);
        boolean byAppArmor = OF_APPARMOR.stream().anyMatch(text::contains);
        if (appArmorRestricts && (refused || byAppArmor)) {
            return APPARMOR;
        }
        return refused || byAppArmor ? NO_NAMESPACES : OTHER;
    }
}
