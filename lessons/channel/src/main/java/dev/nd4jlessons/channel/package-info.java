/**
 * What the judge and a worker say to each other.
 *
 * <p>The judge has {@link dev.nd4jlessons.channel.Step}s done, a script at a time; the worker, a
 * {@link dev.nd4jlessons.channel.Puppet}, answers with arrays and facts, and never with a judgement. Where learner's code
 * calls an object that the judge has handed it, the call comes back to the judge. {@link
 * dev.nd4jlessons.channel.RemotePuppet} is a worker in another process, at the other end of a {@link
 * dev.nd4jlessons.channel.Wire}.
 */
@NullMarked
package dev.nd4jlessons.channel;

import org.jspecify.annotations.NullMarked;
