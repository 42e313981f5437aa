package planlake.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Projects written as a table: code, name, unit, total; county, approval number, done and 竣工 as far as needed. */
final class Projects {

    private static final LocalDate MONTH = LocalDate.of(2025, 7, 1);

    private Projects() {}

    static List<Sighting> of(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(Projects::project)
                .toList();
    }

    private static Sighting project(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        return new Sighting(
                cells[0],
                cells[1],
                cells[2],
                cell(cells, 4),
                cell(cells, 5),
                number(cell(cells, 3)),
                number(cell(cells, 6)),
                "竣工".equals(cell(cells, 7)),
                MONTH,
                Instant.parse("2025-08-08T00:00:00Z"));
    }

    private static @Nullable String cell(String[] cells, int at) {
        return cells.length > at && !cells[at].isEmpty() ? cells[at] : null;
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
