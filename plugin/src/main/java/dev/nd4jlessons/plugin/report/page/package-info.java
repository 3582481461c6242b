/** What the pages show, computed from results before any HTML is written: all of it plain and testable. */
package dev.nd4jlessons.plugin.report.page;
