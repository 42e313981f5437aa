package planlake.staging;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planlake.landing.Delivery;
import planlake.staging.RowReader.Read;
import planlake.table.Rule;
import planlake.table.Severity;
import planlake.table.Table;
import planlake.workbook.SheetRow;

/** Puts each row of a delivery in its one place, staging or quarantine, and beside it what rules found in it. */
final class RowOutcomes {

    private final Delivery delivery;
    private final Table table;
    private final String file;
    private final @Nullable String monthField;
    private final @Nullable String corrects;
    private final @Nullable Corrections corrections;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final TreeSet<LocalDate> months = new TreeSet<>();
    private long delivered;
    private long quarantined;

    /** For the rows of a statement. */
    RowOutcomes(Delivery delivery, Table table) {
        this(delivery, delivery.file(), table, null, null);
    }

    /**
     * For corrected rows.
     *
     * @param file where the rows were delivered
     * @param corrects the delivery whose rows these correct; null for the rows of a statement
     */
    RowOutcomes(
            Delivery delivery, String file, Table table, @Nullable String corrects, @Nullable Corrections corrections) {
        this.delivery = delivery;
        this.file = file;
        this.table = table;
        this.monthField = table.monthField();
        this.corrects = corrects;
        this.corrections = corrections;
    }

    /** What has gathered since the last time. */
    List<Outcome> take() {
        List<Outcome> taken = List.copyOf(outcomes);
        outcomes.clear();
        return taken;
    }

    int waiting() {
        return outcomes.size();
    }

    long delivered() {
        return delivered;
    }

    long quarantined() {
        return quarantined;
    }

    /** Months that the rows are about; one that states none adds none. */
    List<LocalDate> months() {
        return List.copyOf(months);
    }

    /** @param keys tells which rows of the file are about the same thing */
    void add(String sheet, RowReader reader, SheetRow row, Read read, Keys keys) {
        delivered++;
        String key = reader.key(row);
        List<Problem> problems = new ArrayList<>(read.problems());
        String inFile = reader.keyInFile(row);
        String twice = inFile == null ? null : keys.problem(inFile, sheet, row.number());
        if (twice != null) problems.add(new Problem(keyField(), twice, Severity.REFUSE));
        Map<String, @Nullable Object> place = place(sheet, row, read, problems);
        if (problems.isEmpty()) stage(place, read);
        else quarantine(place, key, reader.cells(row), problems);
        contacts(place, read);
        for (Found found : read.findings()) finding(place, found);
        if (reader.isKeyless()) sameAgain(sheet, reader, row, keys, place);
    }

    /** Where nothing names a row, two equal ones may both be meant; it is only said. */
    private void sameAgain(
            String sheet, RowReader reader, SheetRow row, Keys keys, Map<String, @Nullable Object> place) {
        String same = keys.problem(Keys.ofCells(reader.cells(row)), sheet, row.number());
        if (same == null) return;
        Rule rule = Rule.named("exact_duplicate");
        finding(place, new Found(rule.id(), rule.severity(), row.number(), null, null, null, null, same));
    }

    private @Nullable String keyField() {
        Table.Statement statement = table.statement();
        return statement == null || statement.key().isEmpty()
                ? null
                : statement.key().get(0);
    }

    /** A row that states its own month is about that; one that should and does not is refused for it. */
    private Map<String, @Nullable Object> place(String sheet, SheetRow row, Read read, List<Problem> problems) {
        Map<String, @Nullable Object> place = place(sheet, row.number());
        if (monthField == null) {
            months.add(delivery.month().atDay(1));
        } else if (read.values().get(monthField) instanceof LocalDate stated) {
            months.add(stated.withDayOfMonth(1));
            place.put("report_month", Date.valueOf(stated.withDayOfMonth(1)));
        } else if (problems.stream().noneMatch(problem -> monthField.equals(problem.field()))) {
            problems.add(new Problem(monthField, table.field(monthField).label() + "缺失，不知是哪个月的数", Severity.REFUSE));
        }
        return place;
    }

    private Map<String, @Nullable Object> place(String sheet, int row) {
        var place = new LinkedHashMap<String, @Nullable Object>(Accounts.place(delivery, sheet));
        place.put("file", file);
        place.put("row_number", row);
        if (corrects != null) {
            place.put("corrects", corrects);
            place.put("corrects_row", sheet + "!" + row);
        }
        return place;
    }

    private void stage(Map<String, @Nullable Object> place, Read read) {
        var values = new LinkedHashMap<>(place);
        values.putAll(read.values());
        if (!read.missing().isEmpty()) values.put("missing", read.missing());
        Map<String, String> marks = marks(place, read);
        if (!marks.isEmpty()) values.put("marks", marks);
        outcomes.add(new Outcome(delivery.id(), table.name(), values));
    }

    private void quarantine(
            Map<String, @Nullable Object> place,
            @Nullable String key,
            Map<String, String> cells,
            List<Problem> problems) {
        var values = new LinkedHashMap<>(place);
        boolean isHeld = problems.stream().allMatch(problem -> problem.severity() == Severity.HOLD);
        var byField = new LinkedHashMap<String, String>();
        for (Problem problem : problems) {
            if (problem.field() != null)
                byField.merge(problem.field(), problem.message(), (one, other) -> one + "；" + other);
        }
        values.put("table_name", table.name());
        values.put("row_key", key);
        values.put("cells", cells);
        values.put("reasons", problems.stream().map(Problem::message).toList());
        values.put("problems", byField);
        values.put("severity", (isHeld ? Severity.HOLD : Severity.REFUSE).id());
        outcomes.add(new Outcome(delivery.id(), "staging.quarantine", values));
        quarantined++;
    }

    private Map<String, String> marks(Map<String, @Nullable Object> place, Read read) {
        if (corrections == null) return read.marks();
        var marks = new TreeMap<>(read.marks());
        String sheet = String.valueOf(place.get("sheet"));
        if (place.get("row_number") instanceof Integer row) {
            corrections.fields(sheet, row).forEach(field -> marks.put(field, "corrected"));
        }
        return marks;
    }

    /** A row that was to be corrected and can't be found. */
    void lost(Corrections.Place at, Map<String, String> texts, String why) {
        delivered++;
        if (monthField == null) months.add(delivery.month().atDay(1));
        quarantine(place(at.sheet(), at.row()), null, texts, List.of(new Problem(null, why, Severity.REFUSE)));
    }

    private void contacts(Map<String, @Nullable Object> place, Read read) {
        read.personal().forEach((field, value) -> {
            var values = new LinkedHashMap<>(place);
            values.put("field", field);
            values.put("value", value);
            outcomes.add(new Outcome(delivery.id(), "staging.contact", values));
        });
    }

    /** What a rule found, with its place. */
    void finding(Map<String, ? extends @Nullable Object> place, Found found) {
        var values = new LinkedHashMap<String, @Nullable Object>(place);
        values.put("row_number", found.row());
        values.put("rule_id", found.rule());
        values.put("severity", found.severity().id());
        values.put("table_name", table.name());
        values.put("row_key", found.key());
        values.put("field", found.field());
        values.put("cell", found.cell());
        values.put("stated", found.stated());
        values.put("message", found.message());
        outcomes.add(new Outcome(delivery.id(), "staging.finding", values));
    }

    /** What a rule found in a sheet or the whole file. */
    void finding(String sheet, Found found) {
        finding(Accounts.place(delivery, sheet), found);
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }
}
