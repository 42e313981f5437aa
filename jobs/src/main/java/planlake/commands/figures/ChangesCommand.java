package planlake.commands.figures;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.LongListing;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.reports.sections.ChangeKind;
import planlake.table.TableRow;

/** {@code planlake changes}. */
@Command(
        name = "changes",
        header =
                "Lists what became of projects in a month: who came, went, was renamed, moved or re-classified, and why.",
        description = {
            "Compared with each project's own last statement within 13 months, with its unit's last statement, and for",
            "lists and 总投资亿元以上 with the month before. Kinds: listed, delisted, entered, vanished, returned, renamed,",
            "moved, reopened, reclassified, crossed_up, crossed_down."
        },
        footer = {
            "",
            "Examples:",
            "  planlake changes --month 2025-06",
            "  planlake changes --month 2025-06 --kind crossed_up --format csv",
            "  planlake changes --list 亿元以上 --unit 大连市",
            "  planlake changes --by kind --format json",
            "  planlake changes --month 2025-06 --known-at 2025-07-31"
        })
public final class ChangesCommand extends LongListing {

    static final String TABLE = "marts.project_event";
    private static final String COMPUTED_LIST = "总投资亿元以上";
    private static final Set<String> CROSSINGS = Set.of("crossed_up", "crossed_down");

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(names = "--kind", paramLabel = "KIND", description = "Of this kind, renamed.")
    private @Nullable String kind;

    @Option(names = "--list", paramLabel = "LIST", description = "On this list, or coming to it or leaving it.")
    private @Nullable String list;

    @Option(
            names = {"--unit", "--region"},
            paramLabel = "UNIT",
            description = "Reported by this unit, before or after.")
    private @Nullable String unit;

    @Option(names = "--by", paramLabel = "kind", description = "kind: only how many of each kind.")
    private @Nullable String by;

    @Override
    protected int run(PrintWriter out) {
        Errors.refuseUnknown("kind of change", kind, ChangeKind.ids().stream());
        Errors.refuseUnknown("cut", by, Stream.of("kind"));
        Released released = known.released(month, TABLE, "conformed.region");
        LocalDate of = HomeOption.month(released, month);
        List<TableRow> all = released.rows(TABLE, Set.of(of));
        Predicate<TableRow> isOnList = onList(all);
        HomeOption.refuseUnknownUnit(released, unit);
        List<TableRow> found = all.stream()
                .filter(TableRow.where("kind", kind))
                .filter(isOnList)
                .filter(TableRow.where("unit", unit).or(TableRow.where("other", unit)))
                .sorted(ChangeTable.ORDER)
                .toList();
        print(of, found, out);
        return 0;
    }

    private Predicate<TableRow> onList(List<TableRow> all) {
        String wanted = list;
        if (wanted == null) return row -> true;
        if (wanted.equals(COMPUTED_LIST)) return row -> CROSSINGS.contains(row.text("kind"));
        Errors.refuseUnknown(
                "list", wanted, Stream.concat(all.stream().flatMap(ChangesCommand::lists), Stream.of(COMPUTED_LIST)));
        return row -> lists(row).anyMatch(wanted::equals);
    }

    private static Stream<String> lists(TableRow row) {
        boolean isOfList = Set.of("listed", "delisted").contains(row.text("kind"));
        return Stream.concat(
                row.texts("lists").stream(), isOfList ? Stream.ofNullable(row.text("other")) : Stream.empty());
    }

    private void print(LocalDate of, List<TableRow> found, PrintWriter out) {
        if (format.isTable()) out.println("%s 项目变动".formatted(YearMonth.from(of)));
        if (by != null || format.isTable()) format.print(ChangeTable.counts(found), out);
        if (by == null) {
            if (format.isTable()) out.println();
            format.print(ChangeTable.list(format.shown(found, limit), format.isTable()), out);
        }
        if (format.isTable() && by == null && found.size() > limit) {
            out.printf("%d of %d changes. --limit N shows more, --format csv all.%n", limit, found.size());
        }
    }
}
