/**
 * The report that learners read: results as JSON files, and one self-contained HTML page for each.
 *
 * <p>Results go in, models ({@link dev.nd4jlessons.plugin.report.page}) are computed from them, and templates that
 * escape all they are given write the models out. {@link dev.nd4jlessons.plugin.report.Report} is the way in.
 */
package dev.nd4jlessons.plugin.report;
