package planlake.reports.sections;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Figure;
import planlake.reports.print.Html;
import planlake.reports.print.MonthView;

/** The named projects on a time axis, drawn without scripts: from the start to the finish, with the month marked. */
public final class Timeline {

    private static final int NAME_PX = 210;
    private static final int WIDTH_PX = 1000;
    private static final int ROW_PX = 28;
    private static final int HEAD_PX = 26;
    private static final int FOOT_PX = 24;
    private static final int MOST_YEARS_AROUND = 6;

    private final StringBuilder svg = new StringBuilder();
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate now;

    private Timeline(MonthView view, List<NamedProjectLine> named) {
        now = view.month().atEndOfMonth();
        int year = view.month().getYear();
        int first = dates(named).mapToInt(LocalDate::getYear).min().orElse(year);
        int last = dates(named).mapToInt(LocalDate::getYear).max().orElse(year);
        from = LocalDate.of(Math.min(Math.max(first, year - MOST_YEARS_AROUND), year), 1, 1);
        to = LocalDate.of(Math.max(Math.min(last, year + MOST_YEARS_AROUND), year) + 1, 1, 1);
    }

    static Figure of(String id, MonthView view, List<NamedProjectLine> named) {
        Timeline timeline = new Timeline(view, named);
        return new Figure.Drawing(id, "点名项目的开工与竣工（灰：计划工期，蓝：在建，绿：已建成）", alt(named), timeline.draw(view.month(), named));
    }

    private static Stream<LocalDate> dates(List<NamedProjectLine> named) {
        return named.stream()
                .flatMap(each -> Stream.of(start(each), finish(each)))
                .filter(Objects::nonNull);
    }

    private static @Nullable LocalDate start(NamedProjectLine each) {
        LocalDate actual = each.date("actual_start");
        return actual != null ? actual : each.date("planned_start");
    }

    private static @Nullable LocalDate finish(NamedProjectLine each) {
        LocalDate actual = each.date("actual_finish");
        return actual != null ? actual : each.date("planned_finish");
    }

    private static String alt(List<NamedProjectLine> named) {
        return named.stream()
                .map(each -> "%s（%s）：%s"
                        .formatted(each.shortName(), each.demand(), each.stage().label()))
                .collect(Collectors.joining("；"));
    }

    private String draw(YearMonth month, List<NamedProjectLine> named) {
        int height = HEAD_PX + ROW_PX * named.size() + FOOT_PX;
        svg.append("<svg viewBox=\"0 0 %d %d\" class=\"timeline\" aria-hidden=\"true\">".formatted(WIDTH_PX, height));
        for (LocalDate year = from; year.isBefore(to); year = year.plusYears(1)) {
            svg.append("<line class=\"grid\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\"/>"
                    .formatted(x(year), HEAD_PX - 6, height - FOOT_PX + 4));
            svg.append("<text class=\"year\" x=\"%s\" y=\"16\">%d</text>"
                    .formatted(x(year.plusMonths(6)), year.getYear()));
        }
        for (int i = 0; i < named.size(); i++) row(named.get(i), HEAD_PX + ROW_PX * i);
        svg.append("<line class=\"now\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$d\" y2=\"%3$d\"/>"
                .formatted(x(now), HEAD_PX - 6, height - FOOT_PX + 4));
        svg.append("<text class=\"nowtext\" x=\"%s\" y=\"%d\">%d月底</text>"
                .formatted(x(now), height - 6, month.getMonthValue()));
        return svg.append("</svg>").toString();
    }

    private void row(NamedProjectLine each, int top) {
        svg.append("<text class=\"name\" x=\"0\" y=\"%d\">%s</text>"
                .formatted(top + 18, Html.text(ColumnKind.TEXT.print(each.shortName()))));
        LocalDate start = start(each);
        LocalDate finish = finish(each);
        if (start == null && finish == null) return;
        LocalDate left = start == null ? from : start;
        LocalDate right = finish == null ? to : finish;
        bar("plan", left, right, top + 9);
        if (each.stage() == NamedProjectLine.Stage.FINISHED || each.stage() == NamedProjectLine.Stage.BUILDING) {
            LocalDate until = each.date("actual_finish") == null || now.isBefore(right) ? now : right;
            bar(each.stage() == NamedProjectLine.Stage.FINISHED ? "finished" : "building", left, until, top + 9);
        }
    }

    private void bar(String style, LocalDate left, LocalDate right, int top) {
        double x = Double.parseDouble(x(left));
        double width = Math.max(Double.parseDouble(x(right)) - x, 2);
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%d\" width=\"%s\" height=\"11\" rx=\"2\"/>"
                .formatted(style, number(x), top, number(width)));
    }

    private String x(LocalDate date) {
        LocalDate within = date.isBefore(from) ? from : date.isAfter(to) ? to : date;
        double share = (double) ChronoUnit.DAYS.between(from, within) / ChronoUnit.DAYS.between(from, to);
        return number(NAME_PX + share * (WIDTH_PX - NAME_PX));
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}
