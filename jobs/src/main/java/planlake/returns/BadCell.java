package planlake.returns;

import planlake.staging.CorrectionId;
import planlake.table.Field;

/**
 * A cell that is to be mended: a line of the sheet 更正.
 *
 * @param id which cell of which delivered file it is
 * @param address where it is on its sheet, {@code H12}; empty if that is not known
 * @param read what was read in it, or in the last correction of it; empty if nothing was
 * @param problem what is wrong with that, in Chinese
 * @param expected what it must hold, in Chinese
 * @param known what an earlier correction has rightly put there; empty if none has
 */
record BadCell(
        CorrectionId id, Field field, String address, String read, String problem, String expected, String known) {}
