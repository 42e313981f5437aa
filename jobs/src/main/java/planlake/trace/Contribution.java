package planlake.trace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/**
 * What one project brings into a figure.
 *
 * @param row its row of {@code marts.project_month}
 * @param values one for each part of the measure; null where it brings nothing into that part
 * @param cells where they were read; none where nothing was
 */
public record Contribution(TableRow row, List<@Nullable BigDecimal> values, List<SourceCell> cells) {

    Contribution with(List<SourceCell> others) {
        return new Contribution(row, values, others);
    }
}
