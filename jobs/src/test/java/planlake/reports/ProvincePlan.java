package planlake.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import planlake.reports.print.Province;

/** The plan of the invented province: a few tasks, and projects that the second one names. */
public final class ProvincePlan {

    private record Name(String verb, String shortName) {}

    private static final List<Name> NAMES = List.of(
            new Name("start", "秦沈高速二期"),
            new Name("start", "本庄高速"),
            new Name("start", "长海大桥"),
            new Name("start", "辽东半岛水资源配置一期"),
            new Name("open", "沈白高铁"),
            new Name("open", "京哈高速改扩建"),
            new Name("speed_up", "鞍钢鲅鱼圈二期"),
            new Name("speed_up", "华晨宝马大东工厂升级"));

    private final Province province;

    public ProvincePlan(Province province) {
        this.province = province;
    }

    public void add() {
        List<LocalDate> months = province.months();
        for (long task = 1; task <= 4; task++) {
            province.add(
                    "marts.plan_task",
                    "plan_year",
                    2025L,
                    "task_no",
                    task,
                    "title",
                    "第" + task + "项任务",
                    "is_digest",
                    true);
            for (LocalDate month : months) {
                progress(task, month);
            }
        }
        for (LocalDate month : months) {
            named(month);
            ledger(month);
            targets(month);
        }
    }

    /** The second task names them; the last has no project that fits. */
    private void named(LocalDate month) {
        List<String> projects = province.rows("marts.project_month", month).stream()
                .map(row -> String.valueOf(row.text("project_id")))
                .toList();
        for (int i = 0; i < NAMES.size(); i++) {
            Name name = NAMES.get(i);
            boolean isLast = i == NAMES.size() - 1;
            boolean isStart = name.verb().equals("start");
            province.addOfMonth(
                    "marts.named_project_progress",
                    month,
                    List.of(
                            Map.of(
                                    "task_no",
                                    2L,
                                    "work_item_no",
                                    1L,
                                    "position",
                                    i + 1L,
                                    "short_name",
                                    name.shortName(),
                                    "verb",
                                    name.verb(),
                                    "needs_review",
                                    i == 3,
                                    "stage",
                                    isLast ? "unknown" : i == 4 ? "finished" : isStart ? "not_started" : "building",
                                    "state",
                                    isLast ? "other" : i == 4 ? "completed" : "on_schedule",
                                    "reason",
                                    isLast ? "清单中没有名称相符的项目" : "按计划推进"),
                            isLast
                                    ? Map.of()
                                    : Map.of(
                                            "project_id", projects.get(i * 2), "project_name", name.shortName() + "工程"),
                            i == 4 ? Map.of("qualifier", "early", "is_met", true, "is_qualifier_met", false) : Map.of(),
                            i == 4 ? Map.of("actual_finish", LocalDate.of(2025, 1, 20)) : Map.of(),
                            isStart ? Map.of("is_met", false, "planned_start", LocalDate.of(2025, 10, 1)) : Map.of(),
                            isLast ? Map.of() : Map.of("planned_finish", LocalDate.of(2027, 6, 30))));
        }
    }

    /** Two sentences to each task; the first of the second task is behind, of the third completed. */
    private void ledger(LocalDate month) {
        for (long task = 1; task <= 4; task++) {
            for (long item = 1; item <= 2; item++) {
                province.addOfMonth(
                        "marts.task_ledger",
                        month,
                        List.of(
                                Map.of(
                                        "task_no",
                                        task,
                                        "work_item_no",
                                        item,
                                        "ordinal",
                                        List.of("一", "二", "三", "四").get((int) task - 1),
                                        "title",
                                        "第" + task + "项任务",
                                        "text",
                                        "第" + task + "项任务的第" + item + "件事。",
                                        "lead_bodies",
                                        item == 1 ? List.of("省发展改革委") : List.of(),
                                        "other_bodies",
                                        List.of("省交通运输厅", "省科技厅"),
                                        "state",
                                        state(task, item),
                                        "reason",
                                        state(task, item).equals("behind") ? "点名项目尚未开工" : "按计划推进"),
                                task == 2 ? Map.of("stated_state", "on_schedule", "disagrees", item == 1) : Map.of()));
            }
        }
        summary(month, "plan", "全部", 8, 1, 5, 1);
        for (long task = 1; task <= 4; task++) {
            long behind = task == 2 ? 1 : 0;
            long completed = task == 3 ? 1 : 0;
            summary(month, "task", "" + task, 2, behind, 2 - behind - completed - (task == 4 ? 1 : 0), completed);
        }
        summary(month, "lead_body", "省发展改革委", 4, 1, 2, 1);
        summary(month, "body", "省发展改革委", 4, 1, 2, 1);
        summary(month, "body", "省交通运输厅", 8, 1, 5, 1);
        summary(month, "body", "省科技厅", 8, 1, 5, 1);
    }

    private static String state(long task, long item) {
        if (task == 4 && item == 2) return "other";
        if (item == 1 && task == 2) return "behind";
        return item == 1 && task == 3 ? "completed" : "on_schedule";
    }

    private void summary(LocalDate month, String by, String key, long items, long behind, long onSchedule, long done) {
        province.addOfMonth(
                "marts.task_ledger_summary",
                month,
                List.of(
                        Map.of(
                                "plan_year", 2025L,
                                "report_month", month,
                                "by", by,
                                "key", key,
                                "work_items", items,
                                "behind", behind,
                                "on_schedule", onSchedule,
                                "ahead", 0L,
                                "completed", done,
                                "other", items - behind - onSchedule - done),
                        Map.of("disagreements", behind)));
    }

    private void targets(LocalDate month) {
        province.addOfMonth(
                "marts.target_progress",
                month,
                List.of(
                        Map.of("task_no", 1L, "work_item_no", 1L, "target_no", 1L),
                        Map.of("target_text", "地区生产总值增长5%以上", "comparator", "at_least", "quantity", Province.money(5)),
                        Map.of("unit", "%", "actual", new BigDecimal("5.2000"), "gap", new BigDecimal("0.2000")),
                        Map.of("state", "on_schedule", "reason", "高于目标", "file", "指标.csv", "row_number", 7L),
                        Map.of("as_of", month, "projection", new BigDecimal("5.2000"), "projection_basis", "按当前增速")));
        province.addOfMonth(
                "marts.target_progress",
                month,
                List.of(
                        Map.of("task_no", 1L, "work_item_no", 1L, "target_no", 2L),
                        Map.of("target_text", "完成国家下达任务", "comparator", "assigned"),
                        Map.of("state", "other", "reason", "目标由国家下达，文件未写数值", "no_actual_reason", "no_figure")));
    }

    private void progress(long task, LocalDate month) {
        boolean linked = task < 4;
        BigDecimal rate = new BigDecimal(33 * task).setScale(4);
        province.add(
                "marts.task_progress" + month,
                "plan_year",
                2025L,
                "task_no",
                task,
                "report_month",
                month,
                "title",
                "第" + task + "项任务：推进重大项目建设",
                "lead_body",
                task == 4 ? "省商务厅" : null,
                "bodies",
                "省发展改革委、省交通运输厅",
                "work_items",
                6L,
                "linked_projects",
                linked ? 20L : 0L,
                "named_projects",
                task == 2 ? 8L : 0L,
                "named_started",
                6L,
                "named_finished",
                1L,
                "annual_plan_wan",
                linked ? Province.money(900_000) : null,
                "done_ytd_wan",
                linked ? Province.money(297_000 * task) : null,
                "complete_pct",
                linked ? rate : null,
                "time_progress_pct",
                Province.time(month),
                "points_ahead",
                linked ? rate.subtract(Province.time(month)) : null,
                "laggards",
                linked ? task : null);
    }
}
