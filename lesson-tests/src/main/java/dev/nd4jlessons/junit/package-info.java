/** JUnit 5 support: tests of a task of the implementation that system properties select. */
package dev.nd4jlessons.junit;
