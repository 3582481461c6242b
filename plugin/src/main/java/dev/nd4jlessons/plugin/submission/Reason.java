package dev.nd4jlessons.plugin.submission;

import java.util.Locale;

/** Why a file of a submission was not taken, or what is wrong with one. */
public enum Reason {
    /** Ignored: no source that the course asks for. */
    NOT_A_SOURCE,
    /** Ignored: a folder or file of a build, of tests, of an editor. */
    NOT_ASKED_FOR,
    /** Ignored: a class that the course gives, edited or not; the course's own is used. */
    GIVEN_CLASS,
    /** Ignored: the same text as another file. */
    SAME_TEXT,
    /** Ignored: a source without a class. */
    NO_CLASS,

    /** Refused: a class in a package of the course in which no task is. */
    COURSE_PACKAGE,
    /** Refused: a class in a package of Java, ND4J or another library of the course. */
    LIBRARY_PACKAGE,
    /** Refused: a file below META-INF, which could change how classes are found. */
    META_INF,
    /** Refused: a module declaration. */
    MODULE,
    /** Refused: a class whose name is very long, or has a dollar sign. */
    CLASS_NAME,
    /** Refused: a link. */
    LINK,
    /** Refused: a device, pipe or socket. */
    NO_FILE,
    /** Refused: a name that is absolute, leads out of its folder, or cannot be a file's. */
    BAD_NAME,
    /** Refused: an archive in an archive. */
    NESTED_ARCHIVE,
    /** Refused: folders within folders, too many. */
    TOO_DEEP,
    /** Refused: larger than a source or an archive may be. */
    TOO_LARGE,
    /** Refused: more files than are looked at. */
    TOO_MANY,
    /** Refused: an archive from which too much comes. */
    BOMB,
    /** Refused: an archive that cannot be read to its end. */
    DAMAGED,
    /** Refused: an archive that is encrypted or packed by a method that is not read. */
    UNREADABLE_ENTRY,
    /** Refused: a file that the operating system does not let us read. */
    UNREADABLE,

    /** Wrong: not in UTF-8. */
    NOT_UTF8,
    /** Wrong: two different texts for one class. */
    TWO_CANDIDATES,
    /** Wrong: brackets or expressions nested too deep. */
    NESTED_TOO_DEEP,
    /** Wrong: the JDK's parser fails over it. */
    PARSER_FAILED,
    /** Wrong: a task's class by its simple name, in another package. */
    OTHER_PACKAGE;

    /** Its key in the plugin's catalogue. */
    String key() {
        return "submission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
