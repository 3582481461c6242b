/** What a teacher would say of a training, read from its figures alone. */
package dev.nd4jlessons.plugin.reading;
