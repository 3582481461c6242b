/** Charts as SVG that needs no script: scales, ticks, paths, and what a reader finds at each step. */
package dev.nd4jlessons.plugin.report.svg;
