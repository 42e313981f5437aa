/** Tests of what is printed. */
package planlake.console;
