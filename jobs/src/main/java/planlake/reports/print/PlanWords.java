package planlake.reports.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** What plans and their sources are told in. */
public final class PlanWords {

    private static final Map<String, String> VERBS =
            Map.of("start", "开工建设", "open", "建成通车", "finish", "竣工", "speed_up", "加快推进", "advance", "推进");

    private static final Map<String, String> QUALIFIERS = Map.of("early", "提前", "on_time", "按期");

    /** The series of targets that count programmes, not the projects of a list. */
    private static final String PROGRAMMES = "重大工程";

    private PlanWords() {}

    /** What a plan asks of a project that it names: 提前建成通车. */
    public static String demand(TableRow named) {
        String verb = String.valueOf(named.text("verb"));
        String qualifier = named.text("qualifier");
        return (qualifier == null ? "" : QUALIFIERS.getOrDefault(qualifier, "")) + VERBS.getOrDefault(verb, verb);
    }

    /** A figure in the unit of its target, 300个, without zeros at its end; null for none. */
    public static @Nullable String amount(TableRow target, String field) {
        BigDecimal figure = target.decimal(field);
        if (figure == null) return null;
        return figure.stripTrailingZeros().toPlainString() + Objects.requireNonNullElse(target.text("unit"), "");
    }

    /**
     * What a target would come to at the end of the year, null where it can't be said. Of a list of projects that is
     * its completion rate, whatever the target counts.
     */
    public static @Nullable String projection(TableRow target) {
        boolean isOfList = "projects".equals(target.text("source")) && !PROGRAMMES.equals(target.text("series"));
        BigDecimal figure = target.decimal("projection");
        if (!isOfList || figure == null) return amount(target, "projection");
        return "完成率 " + ColumnKind.PERCENT.print(figure);
    }

    /** File, sheet and row that a figure was read from; null if it was read from none. */
    public static @Nullable String source(TableRow row) {
        return source(row.text("file"), row.text("sheet"), row.number("row_number"));
    }

    public static @Nullable String source(@Nullable String file, @Nullable String sheet, @Nullable Long row) {
        List<String> parts = new ArrayList<>();
        if (file != null) parts.add(file);
        if (sheet != null && !sheet.isEmpty()) parts.add(sheet);
        if (row != null) parts.add("第" + row + "行");
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }
}
