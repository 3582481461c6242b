/**
 * Learner's code as the judge meets it: objects and arrays of another process, or of this one, behind a {@link
 * dev.nd4jlessons.channel.Puppet}.
 *
 * <p>What is to be done is gathered in a {@link dev.nd4jlessons.judge.learner.Session}, and sent when something has to be
 * known: a pass through a layer is one message each way.
 */
@NullMarked
package dev.nd4jlessons.judge.learner;

import org.jspecify.annotations.NullMarked;
