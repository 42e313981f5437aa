package planlake.checks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static planlake.delta.Literals.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.held.HeldRows;
import planlake.night.Question;
import planlake.night.Reach;
import planlake.night.Rules;
import planlake.night.Run;
import planlake.night.SourceKinds;
import planlake.night.StagingWriter;
import planlake.night.Step.KeepVersions;
import planlake.staging.Outcome;
import planlake.table.Rule;
import planlake.table.Table;

/**
 * All findings about what now holds, for {@code marts.finding}: of cells and rows, over time, and of whole statements.
 */
public final class Findings {

    private static final Table INTO = Table.named("marts.finding");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Run run;
    private final List<KeepVersions> sources;
    private final Set<LocalDate> months;
    /** The units whose findings are asked for; of others those stay that are there. Empty for all. */
    private final Optional<Set<String>> units;
    /** A view of this one alone: others may be asked for in the same session at the same time. */
    private final String newSheets = "new_sheet_" + NEXT.incrementAndGet();

    private Findings(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        this.run = run;
        this.sources = sources;
        this.months = months;
        this.units = Question.units(run, INTO, SourceKinds.read(sources), months);
    }

    /** The findings of {@code months} about the rows that {@code sources} keep. */
    public static Dataset<Row> rows(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        List<KeepVersions> saying =
                sources.stream().filter(source -> source.states(run, months)).toList();
        if (saying.isEmpty())
            return HeldRows.of(INTO.schema(), List.of()).dataset(run.warehouse().spark());
        return new Findings(run, saying, months).rows();
    }

    private Dataset<Row> rows() {
        List<Row> read = run.sheets().stream().map(Outcome::toRow).toList();
        run.warehouse()
                .spark()
                .createDataFrame(read, StagingWriter.SHEET.schema())
                .createOrReplaceTempView(newSheets);
        Dataset<Row> rows = run.query(sql(), Months.withEarlier(months, Reach.MONTHS));
        // Whoever asks in this session next is to see the published names alone.
        run.warehouse().spark().catalog().dropTempView(newSheets);
        return rows;
    }

    private String sql() {
        var statements = new UnitChecks(Rules.of(run), months);
        String hits = Stream.concat(Stream.of(read()), sources.stream().flatMap(source -> compared(source, statements)))
                .collect(joining("\nunion all\n"));
        String found = FOUND.formatted(Literals.map(sentences()), hits, newSheets);
        if (units.isEmpty()) return found;
        return "select %1$s from (%2$s) union all select %1$s from %3$s where %4$s and not coalesce(%5$s, false)"
                .formatted(
                        String.join(", ", INTO.schema().fieldNames()),
                        found,
                        INTO.name(),
                        Literals.inMonths(months),
                        ofUnits());
    }

    /** What rows of the units meet that are asked about. */
    private String ofUnits() {
        return units.map(some -> "unit in (%s)".formatted(Literals.texts(some))).orElse("true");
    }

    /** The sentences of the reader's rules by id, and of the checks of each source. */
    private Map<String, String> sentences() {
        Map<String, String> sentences = Rule.all().stream().collect(toMap(Rule::id, Rule::sentence));
        sources.forEach(source -> source.staged()
                .checks()
                .forEach(check -> sentences.put(source.source() + "/" + check.id(), check.sentence())));
        return sentences;
    }

    /** What later months and whole statements show. */
    private Stream<String> compared(KeepVersions source, UnitChecks statements) {
        var checks = new TimeChecks(source.staged());
        return Stream.of(
                        checks.isEmpty() ? "" : checks.broken(source.into().name(), ofUnits(), statements, months),
                        source.source().equals("dispatch") ? statements.population(ofUnits()) : "")
                .filter(found -> !found.isEmpty())
                .map(found -> COMPARED.formatted(source.source(), found));
    }

    /**
     * What the reader found in statements that now hold and in corrections of them; of a row that was corrected since,
     * nothing.
     */
    private String read() {
        String asked = Literals.inMonths(months);
        String sourceOf = sources.stream()
                .map(source -> text(source.staged().name()) + ", " + text(source.source()))
                .collect(joining(", ", "decode(table_name, ", ")"));
        String corrected = sources.stream()
                .filter(source -> run.hasCorrections(source.source()))
                .map(source -> "select corrects, corrects_row from %s where corrects is not null and %s"
                        .formatted(source.staged().name(), asked))
                .collect(joining(" union all "));
        String names = sources.stream()
                .filter(source -> new TimeChecks(source.staged()).hasNames())
                .map(source -> "select %s as source, * from (%s)"
                        .formatted(
                                text(source.source()),
                                new TimeChecks(source.staged())
                                        .names(source.into().name(), asked)))
                .collect(joining(" union all "));
        return READ.formatted(
                names.isEmpty() ? "cast(null as string)" : "item_name",
                sourceOf,
                asked + " and " + ofUnits(),
                run.statements(sources.stream().map(KeepVersions::source).toList(), months),
                corrected.isEmpty() ? "" : CORRECTED.formatted(corrected),
                names.isEmpty() ? "" : NAMED.formatted(names));
    }

    private static final String READ = """
            select
                report_month, source, unit, rule_id, severity, row_key, %1$s as item_name, field, cell, stated, message,
                delivery_id, file, sheet, row_number
            from (select *, %2$s as source from staging.finding where %3$s)
            inner join (
                select source, unit, report_month, max(received_at) as standing_since
                from (%4$s)
                group by source, unit, report_month
            ) using (source, unit, report_month)%5$s%6$s
            where received_at >= standing_since""";

    private static final String CORRECTED = """

            left anti join (%s) as corrected
                on delivery_id = corrected.corrects and concat(sheet, '!', row_number) = corrected.corrects_row""";

    /** The name of what a key now stands for. */
    private static final String NAMED = """

            left join (%s) as named using (source, unit, report_month, row_key)""";

    private static final String COMPARED = """
            select
                report_month, '%s' as source, unit, rule_id, severity, row_key, item_name, field, null as cell, stated,
                message, delivery_id, file, sheet, row_number
            from (%s)""";

    /** Findings over time know the row; the column's letter is known where the sheet holds one table. */
    private static final String FOUND = """
            select
                * except (cell, columns, sentences),
                coalesce(try_element_at(sentences, rule_id), try_element_at(sentences, concat_ws('/', source, rule_id)))
                    as sentence,
                coalesce(
                    cell, concat(regexp_extract(try_element_at(columns, field), '^[A-Z]+$', 0), row_number)
                ) as cell
            from (select *, %s as sentences from (%s))
            left join (
                select delivery_id, sheet, first(columns) as columns
                from (
                    select delivery_id, sheet, columns from ops.sheet
                    union all
                    select delivery_id, sheet, columns from %s
                )
                group by delivery_id, sheet
                having count(*) = 1
            ) using (delivery_id, sheet)""";
}
