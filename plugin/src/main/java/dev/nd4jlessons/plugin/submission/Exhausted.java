package dev.nd4jlessons.plugin.submission;

/** A limit of the whole folder or archive is reached, so that nothing of it counts. */
final class Exhausted extends Refusal {
    private static final long serialVersionUID = 1;

    Exhausted(Reason reason, String... values) {
        super(reason, values);
    }
}
