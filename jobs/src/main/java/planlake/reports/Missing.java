package planlake.reports;

/** A figure that cannot be given, with the reason to print; a zero denominator is no 0 %. */
record Missing(String reason) {}
