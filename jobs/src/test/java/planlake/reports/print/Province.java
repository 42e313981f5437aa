package planlake.reports.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import planlake.reports.ProvincePlan;
import planlake.table.Table;
import planlake.table.TableRow;

/** A small invented province as released rows; its marts add up from its projects. */
public final class Province implements ReportData {

    public static final List<String> UNITS = List.of("沈阳市", "大连市", "鞍山市", "抚顺市", "本溪市", "省直");
    private static final List<String> INDUSTRIES =
            List.of("制造业", "电力、热力、燃气及水生产和供应业", "交通运输、仓储和邮政业", "农、林、牧、渔业", "房地产业");
    private static final List<String> BODIES = List.of("省发展改革委", "省工业和信息化厅", "省交通运输厅", "省农业农村厅");
    private static final List<String> SOURCES = List.of("中央预算内", "超长期特别国债", "省市县财政", "专项债券", "银行贷款", "企业自筹", "其他资金");

    private final Map<String, List<TableRow>> tables = new HashMap<>();
    private final List<LocalDate> months = new ArrayList<>();
    private final Random shuffle;
    private final boolean isShuffled;

    private Province(long shuffleSeed, boolean isShuffled) {
        this.shuffle = new Random(shuffleSeed);
        this.isShuffled = isShuffled;
    }

    /** Three months of six units with four projects each. */
    public static Province small() {
        return of(UNITS, 3, 4);
    }

    public static Province of(List<String> units, int months, int projectsPerUnit) {
        Province province = new Province(0, false);
        for (int month = 1; month <= months; month++) {
            province.addMonth(LocalDate.of(2025, month, 1), units, projectsPerUnit);
        }
        new ProvincePlan(province).add();
        province.addRule("laggard_points", 10);
        province.addRule("over_100m_wan", 10_000);
        return province;
    }

    /** The same rows in another order at every question. */
    public Province shuffled(long seed) {
        Province other = new Province(seed, true);
        other.months.addAll(months);
        other.tables.putAll(tables);
        return other;
    }

    @Override
    public List<TableRow> rows(String table, LocalDate month) {
        return answer(table + month);
    }

    @Override
    public List<TableRow> all(String table) {
        return answer(table);
    }

    @Override
    public List<LocalDate> months() {
        return List.copyOf(months);
    }

    @Override
    public String releaseLine() {
        return "发布号 12";
    }

    @Override
    public boolean synthetic() {
        return true;
    }

    private List<TableRow> answer(String key) {
        List<TableRow> rows = new ArrayList<>(tables.getOrDefault(key, List.of()));
        if (isShuffled) {
            Collections.shuffle(rows, shuffle);
        }
        return rows;
    }

    public void add(String key, @Nullable Object... namesAndValues) {
        String table = key.replaceFirst("[0-9]{4}-[0-9]{2}-[0-9]{2}$", "");
        tables.computeIfAbsent(key, each -> new ArrayList<>()).add(row(table, List.of(named(namesAndValues))));
    }

    /** A row of a month of a table, with all its fields; those that none of {@code some} gives are null. */
    public void addOfMonth(String table, LocalDate month, List<Map<String, ?>> some) {
        List<Map<String, ?>> values = new ArrayList<>(some);
        values.add(Map.of("plan_year", (long) month.getYear(), "report_month", month));
        addWhole(table + month, table, values);
    }

    void addWhole(String key, String table, List<Map<String, ?>> some) {
        tables.computeIfAbsent(key, each -> new ArrayList<>()).add(row(table, some));
    }

    /** With all declared fields of the table, so that a new one asks for no change here. */
    private static TableRow row(String table, List<Map<String, ?>> some) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Table declared = Table.named(table);
        declared.fields().forEach(field -> values.put(field.name(), null));
        for (Map<String, ?> each : some) {
            each.forEach((field, value) -> values.put(declared.field(field).name(), value));
        }
        return new TableRow(values);
    }

    /** A rule that holds for all months. */
    void addRule(String name, long value) {
        add("conformed.threshold", "name", name, "value", money(value));
    }

    /** Changes one field of every row of a table's month. */
    public void set(String key, String field, @Nullable Object value) {
        tables.computeIfPresent(
                key,
                (each, rows) -> new ArrayList<>(rows.stream()
                        .map(row -> {
                            Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values());
                            values.put(field, value);
                            return new TableRow(values);
                        })
                        .toList()));
    }

    public void clear(String key) {
        tables.remove(key);
    }

    private static Map<String, @Nullable Object> named(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return values;
    }

    public static BigDecimal money(long wan) {
        return BigDecimal.valueOf(wan).setScale(4);
    }

    private record Group(String list, String by, String key, int order, List<TableRow> projects) {}

    private void addMonth(LocalDate month, List<String> units, int projectsPerUnit) {
        months.add(month);
        List<TableRow> projects = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            for (int i = 0; i < projectsPerUnit; i++) {
                projects.add(project(month, units.get(unit), unit, i));
            }
            reporting(month, units.get(unit), unit, projectsPerUnit);
        }
        tables.put("marts.project_month" + month, projects);
        for (String list : List.of("省级重大项目", "亿元以上", "总投资亿元以上", "全部")) {
            List<TableRow> members =
                    projects.stream().filter(row -> isIn(row, list)).toList();
            List<Group> groups = new ArrayList<>();
            groups.add(new Group(list, "total", "全省", 0, members));
            cut(groups, list, "region", "region", units, members);
            cut(groups, list, "industry", "industry_section_name", INDUSTRIES, members);
            cut(groups, list, "body", "supervising_body", BODIES, members);
            for (String other : List.of("省级重大项目", "亿元以上")) {
                groups.add(new Group(
                        list,
                        "list",
                        other,
                        groups.size(),
                        members.stream().filter(row -> isIn(row, other)).toList()));
            }
            groups.forEach(group -> measure(month, group, rank(group, groups)));
        }
    }

    private static void cut(
            List<Group> groups, String list, String by, String field, List<String> keys, List<TableRow> members) {
        for (String key : keys) {
            List<TableRow> of =
                    members.stream().filter(row -> key.equals(row.text(field))).toList();
            if (!of.isEmpty()) {
                groups.add(new Group(list, by, key, groups.size(), of));
            }
        }
    }

    private static boolean isIn(TableRow row, String list) {
        return list.equals("全部")
                || (list.equals("总投资亿元以上")
                        ? row.is("is_over_100m")
                        : row.texts("lists").contains(list));
    }

    private static @Nullable Long rank(Group group, List<Group> groups) {
        BigDecimal rate = percent(sum(group, "done_ytd_wan"), sum(group, "annual_plan_wan"));
        return group.by().equals("total") || group.by().equals("list") || rate == null
                ? null
                : 1
                        + groups.stream()
                                .filter(each -> each.by().equals(group.by()))
                                .map(each -> percent(sum(each, "done_ytd_wan"), sum(each, "annual_plan_wan")))
                                .filter(each -> each != null && each.compareTo(rate) > 0)
                                .count();
    }

    private void measure(LocalDate month, Group group, @Nullable Long rank) {
        BigDecimal plan = sum(group, "annual_plan_wan");
        BigDecimal done = sum(group, "done_ytd_wan");
        BigDecimal rate = percent(done, plan);
        BigDecimal time = time(month);
        long projects = group.projects().size();
        Object[] head = {"list", group.list(), "by", group.by(), "key", group.key(), "report_month", month};
        add(
                "marts.completion" + month,
                with(
                        head,
                        "label",
                        group.key(),
                        "sort_order",
                        (long) group.order(),
                        "projects",
                        projects,
                        "due_projects",
                        projects + 1,
                        "annual_plan_wan",
                        plan,
                        "due_plan_wan",
                        plan,
                        "total_investment_wan",
                        sum(group, "total_investment_wan"),
                        "done_month_wan",
                        sum(group, "done_month_wan"),
                        "done_ytd_wan",
                        done,
                        "done_since_start_wan",
                        done,
                        "plan_to_date_wan",
                        plan,
                        "plan_to_date_basis",
                        group.list().equals("省级重大项目") ? "monthly" : "mixed",
                        "complete_pct",
                        rate,
                        "no_rate_reason",
                        rate == null ? "无年度计划" : null,
                        "time_progress_pct",
                        time,
                        "points_ahead",
                        rate == null ? null : rate.subtract(time),
                        "plan_to_date_pct",
                        rate == null
                                ? null
                                : rate.multiply(new BigDecimal("1.2")).setScale(4, RoundingMode.HALF_UP),
                        "complete_pct_last_month",
                        null,
                        "change_points",
                        month.getMonthValue() == 1 ? null : new BigDecimal("8.0500"),
                        "rank",
                        rank,
                        "rank_last_month",
                        rank,
                        "rank_change",
                        month.getMonthValue() == 1 ? null : group.order() % 3L - 1,
                        "laggards",
                        group.projects().stream()
                                .filter(row -> row.is("is_laggard"))
                                .count(),
                        "project_coverage_pct",
                        new BigDecimal("98.7654"),
                        "plan_coverage_pct",
                        new BigDecimal("99.4500")));
        if (List.of("total", "region", "industry").contains(group.by())) {
            starts(month, head, group.order(), projects);
        }
        if (List.of("total", "region").contains(group.by())) {
            funds(month, head, plan, sum(group, "total_investment_wan"));
        }
    }

    private void starts(LocalDate month, Object[] head, long order, long projects) {
        add(
                "marts.starts" + month,
                with(
                        head,
                        "sort_order",
                        order,
                        "projects",
                        projects,
                        "preliminary_projects",
                        projects / 10,
                        "planned_starts_year",
                        projects / 4,
                        "planned_starts_to_date",
                        projects / 5,
                        "actual_starts",
                        projects / 6,
                        "actual_starts_month",
                        projects / 40,
                        "start_of_year_pct",
                        percent(money(projects / 6), money(projects / 4)),
                        "start_to_date_pct",
                        percent(money(projects / 6), money(projects / 5)),
                        "started_projects",
                        projects * 8 / 10,
                        "start_of_all_pct",
                        percent(money(projects * 8 / 10), money(projects)),
                        "working_projects",
                        projects * 8 / 10,
                        "start_resume_pct",
                        percent(money(projects * 8 / 10), money(projects - projects / 10)),
                        "planned_finishes_year",
                        projects / 5,
                        "actual_finishes",
                        projects / 8,
                        "actual_finishes_month",
                        projects / 50,
                        "finish_pct",
                        percent(money(projects / 8), money(projects / 5)),
                        "registered_projects",
                        projects * 7 / 10,
                        "registration_pct",
                        percent(money(projects * 7 / 10), money(projects * 8 / 10))));
    }

    private void funds(LocalDate month, Object[] head, BigDecimal plan, BigDecimal total) {
        BigDecimal all = plan.multiply(new BigDecimal("0.66")).setScale(4, RoundingMode.HALF_UP);
        List<Integer> shares = List.of(8, 5, 17, 14, 21, 30, 5);
        add(
                "marts.funds" + month,
                with(
                        head,
                        "source",
                        "合计",
                        "sort_order",
                        0L,
                        "arrived_wan",
                        all,
                        "share_pct",
                        new BigDecimal("100.0000"),
                        "paid_wan",
                        all.movePointLeft(1),
                        "annual_plan_wan",
                        plan,
                        "total_investment_wan",
                        total,
                        "in_place_pct",
                        percent(all, plan),
                        "in_place_of_total_pct",
                        percent(all, total),
                        "payment_pct",
                        percent(all.movePointLeft(1), all),
                        "unexplained_wan",
                        money(0)));
        for (int i = 0; i < SOURCES.size(); i++) {
            BigDecimal share = BigDecimal.valueOf(shares.get(i));
            add(
                    "marts.funds" + month,
                    with(
                            head,
                            "source",
                            SOURCES.get(i),
                            "sort_order",
                            i + 1L,
                            "arrived_wan",
                            all.multiply(share).movePointLeft(2),
                            "share_pct",
                            share.setScale(4),
                            "paid_wan",
                            null,
                            "annual_plan_wan",
                            null,
                            "total_investment_wan",
                            null,
                            "in_place_pct",
                            null,
                            "in_place_of_total_pct",
                            null,
                            "payment_pct",
                            null,
                            "unexplained_wan",
                            null));
        }
    }

    private void reporting(LocalDate month, String unit, int order, long projects) {
        Instant received =
                month.plusMonths(1).atTime(2, 30).plusDays(5 + order % 8).toInstant(java.time.ZoneOffset.UTC);
        long late = Math.max(0, order % 8 - 4);
        add(
                "marts.reporting" + month,
                "unit",
                unit,
                "report_month",
                month,
                "sort_order",
                (long) order,
                "due_projects",
                projects,
                "reported_projects",
                projects,
                "project_coverage_pct",
                new BigDecimal("100.0000"),
                "plan_coverage_pct",
                new BigDecimal("100.0000"),
                "first_received_at",
                received,
                "last_received_at",
                received,
                "deadline",
                month.plusMonths(1).plusDays(9),
                "days_late",
                late,
                "deliveries",
                1L + order % 2,
                "corrections",
                (long) order % 2,
                "rows_corrected",
                (long) order % 2 * 3,
                "rows_quarantined",
                (long) order % 3,
                "state",
                order % 2 > 0 ? "更正" : late > 0 ? "迟报" : "按时");
    }

    private static TableRow project(LocalDate month, String unit, int unitIndex, int i) {
        int seed = Math.floorMod((unitIndex * 7919 + i * 104729) ^ (i * 31), 9973);
        long total = 4_000 + (long) seed * seed % 900_000;
        long plan = total / 3;
        BigDecimal rate = new BigDecimal(month.getMonthValue() * (40 + seed % 85))
                .divide(new BigDecimal(12), 4, RoundingMode.HALF_UP);
        BigDecimal done = money(plan).multiply(rate).movePointLeft(2).setScale(4, RoundingMode.HALF_UP);
        List<String> lists = new ArrayList<>();
        if (seed % 9 == 0 || i == 0) {
            lists.add("省级重大项目");
        }
        if (total >= 10_000) {
            lists.add("亿元以上");
        }
        BigDecimal points = rate.subtract(time(month));
        return row(
                "marts.project_month",
                List.of(named(
                        "project_id",
                        unit + "-" + i,
                        "report_month",
                        month,
                        "project_code",
                        "2501-210100-04-01-%06d".formatted(i),
                        "project_name",
                        unit + "示例产业园第" + (i + 1) + "期建设项目",
                        "unit",
                        unit,
                        "region",
                        unit,
                        "industry_section_name",
                        INDUSTRIES.get(seed % INDUSTRIES.size()),
                        "supervising_body",
                        BODIES.get(seed % BODIES.size()),
                        "lists",
                        lists,
                        "task_nos",
                        List.of(2),
                        "is_over_100m",
                        total >= 10_000,
                        "is_due",
                        true,
                        "is_reported",
                        true,
                        "is_standing",
                        seed % 50 == 0,
                        "build_stage",
                        seed % 4 == 0 ? "新开工" : "续建",
                        "total_investment_wan",
                        money(total),
                        "annual_plan_wan",
                        money(plan),
                        "done_month_wan",
                        done.divide(new BigDecimal(month.getMonthValue()), 4, RoundingMode.HALF_UP),
                        "done_ytd_wan",
                        done,
                        "complete_pct",
                        rate,
                        "time_progress_pct",
                        time(month),
                        "points_ahead",
                        points,
                        "is_laggard",
                        points.compareTo(new BigDecimal(-10)) < 0,
                        "started",
                        true,
                        "planned_start",
                        LocalDate.of(2022 + seed % 4, 4, 1),
                        "actual_start",
                        LocalDate.of(2022 + seed % 4, 4, 20),
                        "planned_finish",
                        LocalDate.of(2025 + seed % 4, 10, 31),
                        "actual_finish",
                        null,
                        "visual_progress",
                        "主体施工完成" + seed % 100 + "%",
                        "issue",
                        seed % 3 == 0 ? "用地手续尚在办理，征地补偿资金未到位" : null,
                        "responsible_unit",
                        "示例建设投资有限公司",
                        "file",
                        "landing/dispatch/2025-%02d/%s/%s2025年%d月重点项目调度表.xlsx"
                                .formatted(month.getMonthValue(), unit, unit, month.getMonthValue()),
                        "sheet",
                        "调度表",
                        "row_number",
                        i + 5L)));
    }

    private static Object[] with(Object[] head, @Nullable Object... more) {
        @Nullable Object[] all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }

    private static BigDecimal sum(Group group, String field) {
        return group.projects().stream()
                .map(row -> row.decimal(field))
                .map(each -> each == null ? money(0) : each)
                .reduce(money(0), BigDecimal::add);
    }

    public static BigDecimal time(LocalDate month) {
        return new BigDecimal(100 * month.getMonthValue()).divide(new BigDecimal(12), 4, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP);
    }
}
