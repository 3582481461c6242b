/** The library of wrong variants that the checks are proved with: data, and what applies it to a source. */
package dev.nd4jlessons.variants;
