package dev.nd4jlessons.plugin.settings;

/**
 * What each property is when nobody sets it.
 *
 * <p>Strings, since Maven reads them from annotations and a learner writes them on a command line.
 */
public final class Defaults {
    public static final String FLAG = "false";
    public static final String BACKEND = "auto";
    public static final String SEED = "42";
    public static final String EPOCHS = "30";
    public static final String BATCH_SIZE = "32";
    public static final String LEARNING_RATE = "0.03";
    public static final String HIDDEN_UNITS = "30";
    public static final String ACCURACY_THRESHOLD = "0.94";
    public static final String LANDSCAPE = "true";
    public static final String SIZES = "256,512,1024,2048";
    public static final String REPEATS = "5";
    public static final String FORMAT = "text";
    public static final String TIMEOUT = "300";
    public static final String CHECK_TIMEOUT = "10";

    private Defaults() {}
}
