/** The runs that the report remembers, and what changed from one to another. */
package dev.nd4jlessons.plugin.report.history;
