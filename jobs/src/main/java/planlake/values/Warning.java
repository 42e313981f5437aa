package planlake.values;

/**
 * Something odd about a cell that could still be read.
 *
 * @param rule id in {@code schemas/rules.yml}
 * @param message what it is in this cell, in Chinese
 */
public record Warning(String rule, String message) {}
