package planlake.sample.layout;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.sample.layout.SheetColumn.Look;
import planlake.sample.province.Figures;
import planlake.sample.province.Funds;
import planlake.sample.province.Project;
import planlake.sample.province.Reference;
import planlake.sample.province.Row;
import planlake.sample.province.UnitWording;
import planlake.sample.province.Wan;
import planlake.table.ReferenceFile;

/** The columns of a dispatch workbook; some heads change each month, as in real ones. */
public final class DispatchColumns {

    /** The lines of {@code sample_column.csv}, in the order of the columns. */
    static final List<Map<String, String>> DECLARED = new ReferenceFile("sample_column").rows();

    private DispatchColumns() {}

    public static List<SheetColumn<Row>> of(YearMonth month) {
        return DECLARED.stream().map(line -> column(line, month)).toList();
    }

    private static SheetColumn<Row> column(Map<String, String> line, YearMonth month) {
        String field = Reference.field(line, "field");
        String head = Reference.field(line, "head")
                .replace("{year}", String.valueOf(month.getYear()))
                .replace("{month}", String.valueOf(month.getMonthValue()));
        return new SheetColumn<>(
                field,
                Reference.field(line, "group"),
                head,
                Look.valueOf(Reference.field(line, "look").toUpperCase(Locale.ROOT)),
                Integer.parseInt(Reference.field(line, "width")),
                row -> value(field, row));
    }

    private static @Nullable Object value(String field, Row row) {
        Project project = row.project();
        Figures figures = row.figures();
        Funds funds = row.funds();
        return switch (field) {
            case "project_code" -> project.code();
            case "project_name" -> project.name();
            case "county" -> blankAsNull(project.place().county());
            case "industry" -> blankAsNull(project.trade().industry());
            case "build_stage" -> row.stage();
            case "total_investment_wan" -> Wan.cell(figures.total());
            case "annual_plan_wan" -> Wan.cellOrNull(figures.plan());
            case "plan_to_date_wan" -> Wan.cellOrNull(figures.planToDate());
            case "done_to_last_year_wan" -> Wan.cell(figures.toLastYear());
            case "done_month_wan" -> Wan.cell(figures.month());
            case "done_ytd_wan" -> Wan.cell(figures.ytd());
            case "done_since_start_wan" -> Wan.cell(figures.sinceStart());
            case "started" -> yesOrNo(row.started());
            case "resumed" -> yesOrNo(row.resumed());
            case "visual_progress" -> UnitWording.progress(row);
            case "physical_progress_pct" -> BigDecimal.valueOf(row.physicalProgress());
            case "planned_start" -> project.timeline().plannedStart().cell();
            case "actual_start" -> row.actualStart();
            case "start_kind" -> row.startKind();
            case "planned_finish" -> row.finishDue().cell();
            case "actual_finish" -> row.actualFinish();
            case "arrived_central_wan" -> Wan.cell(funds.central());
            case "arrived_special_treasury_wan" -> Wan.cell(funds.specialTreasury());
            case "arrived_local_wan" -> Wan.cell(funds.local());
            case "arrived_special_bond_wan" -> Wan.cell(funds.specialBond());
            case "arrived_loan_wan" -> Wan.cell(funds.loan());
            case "arrived_self_raised_wan" -> Wan.cell(funds.selfRaised());
            case "arrived_other_wan" -> Wan.cell(funds.other());
            case "arrived_wan" -> Wan.cell(funds.arrived());
            case "paid_wan" -> Wan.cell(funds.paid());
            case "in_statistics" -> yesOrNo(row.inStatistics());
            case "issue" -> UnitWording.issue(row);
            case "responsible_unit" -> UnitWording.responsibleUnit(project);
            case "contact_name" -> UnitWording.contact(project);
            case "contact_phone" -> UnitWording.phone(project);
            default -> throw new IllegalArgumentException("sample_column.csv: nothing gives " + field);
        };
    }

    private static @Nullable String yesOrNo(@Nullable Boolean value) {
        return value == null ? null : value ? "是" : "否";
    }

    static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
