package dev.nd4jlessons.channel;

import java.util.Locale;

/** The data types of arrays that are handed to learner's code. */
public enum ElementType {
    /** 64 bits. */
    DOUBLE,
    /** 32 bits. */
    FLOAT;

    /** As messages name it: {@code double}, {@code float}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
