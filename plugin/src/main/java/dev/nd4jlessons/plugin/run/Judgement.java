package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.results.Verdict;

/**
 * How a lesson ended, in a word and in sentences.
 *
 * @param fixable whether the learner can mend what is not as it should be; else it is the machine, or a bug
 */
public record Judgement(Verdict verdict, String message, boolean fixable) {
    static Judgement passed(String message) {
        return new Judgement(Verdict.PASSED, message, true);
    }

    static Judgement failed(String message) {
        return new Judgement(Verdict.FAILED, message, true);
    }

    static Judgement incomplete(String message) {
        return new Judgement(Verdict.INCOMPLETE, message, true);
    }

    /** Learner's code kept the lesson from its end. */
    static Judgement stopped(String message) {
        return new Judgement(Verdict.ERROR, message, true);
    }

    /** Something else did. */
    static Judgement broken(String message) {
        return new Judgement(Verdict.ERROR, message, false);
    }
}
