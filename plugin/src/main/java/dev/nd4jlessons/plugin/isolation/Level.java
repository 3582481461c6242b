package dev.nd4jlessons.plugin.isolation;

import java.util.List;

/** What keeps a JVM away from the machine that it runs on. */
public enum Level {
    /** Bubblewrap: files, network and processes of its own, a filter of system calls, and limits. */
    BUBBLEWRAP,
    /** Another user id, an empty environment, and limits: what root can do where it may not make namespaces. */
    OTHER_USER,
    /** Nothing: it may do whatever the user may who started Maven. */
    NONE;

    /** What it leaves open. */
    public List<Gap> gaps() {
        return switch (this) {
            case BUBBLEWRAP -> List.of();
            case OTHER_USER -> List.of(Gap.READABLE_FILES, Gap.NETWORK, Gap.PROCESS_LIST, Gap.DISK, Gap.SUMS);
            case NONE -> List.of(Gap.values());
        };
    }

    /** Something that code can do to the machine. */
    public enum Gap {
        /** It reads files that everybody may read. */
        READABLE_FILES,
        /** It talks to the network, to servers of this machine too. */
        NETWORK,
        /** It sees which other processes there are. */
        PROCESS_LIST,
        /** It writes to folders that everybody may write to, and can fill the disk: the number of files is not limited. */
        DISK,
        /** It multiplies its memory by starting processes: each is limited, their sum is not. */
        SUMS,
        /** It reads and changes what the user may who started Maven. */
        USERS_FILES,
        /** It reads the environment of Maven. */
        ENVIRONMENT,
        /** It ends processes of that user. */
        SIGNALS
    }
}
