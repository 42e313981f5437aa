package planlake.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planlake.staging.CorrectionId;
import planlake.table.Field;
import planlake.table.Layout;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * A quarantined row that waits to be mended.
 *
 * @param row its row of {@code marts.quarantine}
 * @param delivery its delivery's row of {@code ops.delivery}
 * @param layout where the columns of its sheet are
 * @param clear its personal fields as delivered, for the unit that sent them
 */
record OpenRow(Table table, TableRow row, TableRow delivery, Layout layout, Map<String, String> clear) {

    String file() {
        return text("file");
    }

    String sheet() {
        return text("sheet");
    }

    int number() {
        return Math.toIntExact(Objects.requireNonNull(row.number("row_number")));
    }

    String key() {
        return row.words("row_key");
    }

    String name() {
        return row.words("item_name");
    }

    boolean isHeld() {
        return "hold".equals(row.text("severity"));
    }

    long attempts() {
        return Objects.requireNonNullElse(row.number("attempts"), 0L);
    }

    /** The day it was received on, in the province's time. */
    LocalDate since() {
        return Objects.requireNonNull(row.day("received_at"));
    }

    /** What is wrong now: with the last correction, else with the row as delivered. */
    List<String> reasons() {
        List<String> tried = row.texts("last_attempt_reasons");
        return tried.isEmpty() ? row.texts("reasons") : tried;
    }

    /** Field to the text of its cell as delivered, personal ones in clear. */
    Map<String, String> cells() {
        var cells = new TreeMap<>(Layout.texts(row, "cells"));
        clear.forEach((field, value) -> cells.replace(field, value));
        return cells;
    }

    /** The cells to mend, in the order of the table's fields; at least one, that of the key. */
    List<BadCell> badCells() {
        Map<String, String> problems = Layout.texts(row, "problems");
        Map<String, String> tried = Layout.texts(row, "last_attempt_problems");
        Set<String> fields = new LinkedHashSet<>(problems.keySet());
        fields.addAll(tried.keySet());
        var bad = new ArrayList<BadCell>();
        for (Field field : table.fields()) {
            if (fields.contains(field.name())) bad.add(badCell(field, problems.get(field.name()), tried));
        }
        return bad.isEmpty() ? List.of(badCell(keyField(), String.join("；", reasons()), tried)) : List.copyOf(bad);
    }

    private BadCell badCell(Field field, @Nullable String problem, Map<String, String> tried) {
        String wrong = tried.get(field.name());
        String shown = Objects.requireNonNullElse(cells().get(field.name()), "");
        String corrected = Objects.requireNonNullElse(
                Layout.texts(row, "last_attempt_cells").get(field.name()), "");
        boolean isNew = attempts() > 0 && !field.personal() && !corrected.equals(shown);
        String said = wrong == null ? Objects.requireNonNullElse(problem, "") : "上次更正未通过：" + bare(field, wrong);
        return new BadCell(
                id(field),
                field,
                layout.address(field.name(), number()),
                wrong != null && isNew ? corrected : shown,
                bare(field, said),
                Expected.of(table, field, said),
                wrong == null && isNew ? corrected : "");
    }

    /** The label and the address of the cell stand in columns of their own. */
    private String bare(Field field, String problem) {
        String place = field.label() + "（" + layout.address(field.name(), number()) + "）";
        return problem.startsWith(place) ? problem.substring(place.length()) : problem;
    }

    private CorrectionId id(Field field) {
        return new CorrectionId(
                text("unit"),
                YearMonth.from(Objects.requireNonNull(delivery.date("report_month"))),
                text("delivery_id"),
                file(),
                String.valueOf(delivery.text("content_hash")),
                sheet(),
                number(),
                field.name());
    }

    private Field keyField() {
        Table.Statement statement = Objects.requireNonNull(table.statement(), table.name());
        return table.field(statement.key().get(0));
    }

    private String text(String field) {
        return Objects.requireNonNull(row.text(field), field);
    }
}
