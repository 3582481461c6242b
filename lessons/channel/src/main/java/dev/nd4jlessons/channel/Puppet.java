package dev.nd4jlessons.channel;

import java.util.List;

/**
 * The learner's side as the judge has it: it makes objects, calls their methods and reads arrays back, and knows neither
 * tasks nor what is right.
 */
public interface Puppet {
    /**
     * Does {@code steps} in their order, up to the first that throws.
     *
     * @param callbacks answers what learner's code calls meanwhile
     * @return an answer for each step that was done; the last one is what was thrown, if something was
     * @throws WorkerGone if there is nobody to do them any more
     */
    List<Answer> run(List<Step> steps, Callbacks callbacks);
}
