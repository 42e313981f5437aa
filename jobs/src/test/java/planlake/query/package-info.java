/** Tests of asking. */
package planlake.query;
