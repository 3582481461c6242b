/**
 * Reads what a learner handed in, by the rules for submissions, and compiles it.
 *
 * <p>Nothing of it is trusted: {@link dev.nd4jlessons.plugin.submission.SubmissionReader} opens no link and no device,
 * bounds every size before it reads, and takes sources alone; {@link
 * dev.nd4jlessons.plugin.submission.SubmissionCompiler} has them compiled in a JVM of its own.
 */
@NullMarked
package dev.nd4jlessons.plugin.submission;

import org.jspecify.annotations.NullMarked;
