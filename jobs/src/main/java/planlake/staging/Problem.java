package planlake.staging;

import org.jspecify.annotations.Nullable;
import planlake.table.Severity;

/**
 * Why a row breaks its contract.
 *
 * @param field the field whose cell is wrong; null if it is no single one
 * @param message with the cell's address and text, in Chinese
 * @param severity refuse or hold
 */
record Problem(@Nullable String field, String message, Severity severity) {}
