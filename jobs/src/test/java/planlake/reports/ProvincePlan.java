package planlake.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The plan of the invented province: a few tasks, and projects that the second one names. */
final class ProvincePlan {

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

    ProvincePlan(Province province) {
        this.province = province;
    }

    void add() {
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
        List<String> projects = province.rows("marts.project_month", months.get(0)).stream()
                .map(row -> String.valueOf(row.text("project_id")))
                .toList();
        for (int i = 0; i < NAMES.size(); i++) {
            Name name = NAMES.get(i);
            province.add(
                    "marts.project_task",
                    "plan_year",
                    2025L,
                    "task_no",
                    2L,
                    "project_id",
                    projects.get(i * 2),
                    "method",
                    "named",
                    "short_name",
                    name.shortName(),
                    "verb",
                    name.verb(),
                    "qualifier",
                    name.verb().equals("open") ? "early" : null,
                    "needs_review",
                    i == 3);
        }
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
