package planlake.docs;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Metrics;
import planlake.table.Metrics.Measured;
import planlake.trace.Measures;

/** The reference page of measures, in English and in Chinese, as the marts declare them. */
final class MeasuresPage {

    private static final String ENGLISH = """
            # Measures

            What commands and reports print, and how it follows from the projects. `./planlake trace --measure NAME` follows a printed figure down
            to the projects and to the cells that these delivered; `./planlake describe marts.completion` shows the fields of a mart.

            P is the annual plan, D what is done in the year to date, m the months elapsed. Sums run over the projects that reported. A zero or
            missing denominator gives no rate and a reason, never 0 %%. Money is kept in 万元 (10⁴ yuan) with four decimals and printed in 亿元
            (10⁸ yuan) with two; rates are kept with four decimals and printed with one, half up, and never clipped.

            ## Rates

            | name | 中文 | English | unit | formula | source | field | added up from |
            |---|---|---|---|---|---|---|---|
            %s

            ## Sums and counts

            | name | 中文 | English | unit | field | over which projects | that is |
            |---|---|---|---|---|---|---|
            %s

            This page is made from `schemas/marts/`; `MeasuresPageTest` says how to renew it.
            """;

    private static final String CHINESE = """
            # 指标

            命令和报告所列的指标，以及各指标如何由项目数算得。`./planlake trace --measure NAME` 把所列的数追溯到项目和报送的单元格；`./planlake describe marts.completion` 列出一张表的字段。

            合计只计已报项目。分母为零或缺失的不计比率，只写原因，从不写 0%%。金额按万元保留四位小数，以亿元、两位小数列出；比率保留四位小数，列出时四舍五入到一位，不封顶。

            ## 比率

            | 名称 | 指标 | 单位 | 公式 | 无数时 | 字段 | 说明 |
            |---|---|---|---|---|---|---|
            %s

            ## 合计和个数

            | 名称 | 指标 | 单位 | 公式 | 字段 | 说明 |
            |---|---|---|---|---|---|
            %s

            本页由 `schemas/marts/` 生成；过时的话 `MeasuresPageTest` 会说怎样更新。
            """;

    private MeasuresPage() {}

    static String english() {
        return page(
                ENGLISH,
                each -> List.of(
                        code(each.metric().id()),
                        each.field().label(),
                        each.metric().english(),
                        unit(each.field(), "points", "projects"),
                        each.metric().formula(),
                        words(each.metric().source()),
                        place(each),
                        each.metric().of().stream()
                                .map(part -> part.measure() == null ? Metrics.label(part) : code(part.measure()))
                                .collect(Collectors.joining(", "))),
                each -> List.of(
                        code(each.metric().id()),
                        each.field().label(),
                        each.metric().english(),
                        unit(each.field(), "points", "projects"),
                        place(each),
                        words(each.metric().over()).replace('_', ' '),
                        each.metric().formula()));
    }

    static String chinese() {
        return page(
                CHINESE,
                each -> List.of(
                        code(each.metric().id()),
                        each.field().label(),
                        unit(each.field(), "百分点", "个"),
                        formula(each),
                        words(each.metric().none()),
                        place(each),
                        words(each.metric().remark())),
                each -> List.of(
                        code(each.metric().id()),
                        each.field().label(),
                        unit(each.field(), "百分点", "个"),
                        formula(each),
                        place(each),
                        words(each.metric().remark())));
    }

    private static String page(
            String text, Function<Measured, List<String>> ofRate, Function<Measured, List<String>> ofSum) {
        return text.formatted(lines(ofRate, each -> !each.metric().isSum()), lines(ofSum, each -> each.metric()
                .isSum()));
    }

    private static String lines(Function<Measured, List<String>> cells, Predicate<Measured> which) {
        return Metrics.all().stream()
                .filter(which)
                .map(each -> "| " + String.join(" | ", cells.apply(each)) + " |")
                .collect(Collectors.joining("\n"));
    }

    /** The formula as a trace and the terms of a report say it. */
    private static String formula(Measured each) {
        if (each.metric().words() != null) return each.formula();
        String said = Measures.named(each.metric().id()).formula();
        return said.substring(said.indexOf(" = ") + 3);
    }

    private static String place(Measured each) {
        return code(each.table().name() + "." + each.field().name());
    }

    private static String unit(Field field, String points, String projects) {
        if (field.isPercent()) return "%";
        return field.isPoints() ? points : Objects.requireNonNullElse(field.unit(), projects);
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static String words(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
