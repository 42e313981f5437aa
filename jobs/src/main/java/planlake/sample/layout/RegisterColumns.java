package planlake.sample.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.sample.layout.SheetColumn.Look;
import planlake.sample.province.Project;
import planlake.sample.province.Wan;
import planlake.sample.province.When;
import planlake.sample.province.YearCourse;

/** The columns of a register workbook: one header row. */
public final class RegisterColumns {

    /** A project on a year's register. */
    public record Entry(YearCourse course) {

        Project project() {
            return course.project();
        }

        /** Where the project stood when the list was issued, in January. */
        String stage() {
            int january = course.year() * 12;
            return course.startedBy(january - 1) ? "续建" : course.plan() == null ? "前期" : "新开工";
        }

        /** Empty for a project that the list counts from January. */
        @Nullable
        String listedFrom() {
            int from = project().listedFrom();
            return Math.floorDiv(from, 12) == course.year()
                    ? String.valueOf(When.month(from, When.Spelling.MONTH).cell())
                    : null;
        }
    }

    private final List<SheetColumn<Entry>> columns = new ArrayList<>();

    private RegisterColumns() {}

    public static List<SheetColumn<Entry>> of(int year) {
        return new RegisterColumns().all(year);
    }

    private List<SheetColumn<Entry>> all(int year) {
        text("项目代码", 26, Project::code);
        text("项目名称", 44, Project::name);
        text("报送单位", 12, project -> project.place().unit());
        text("所在县区", 14, project -> project.place().county());
        text("所属行业", 26, project -> project.trade().industry());
        text("主管部门", 18, project -> project.trade().body());
        text("所属重大工程", 20, project -> project.trade().programme());
        text("项目单位", 28, project -> project.sponsor().owner());
        text("统一社会信用代码", 22, project -> project.sponsor().creditCode());
        text("投资主体性质", 12, project -> project.sponsor().investorNature());
        text("建设性质", 10, project -> project.sponsor().constructionNature());
        add("建设阶段", Look.TEXT, 10, Entry::stage);
        add(
                "总投资(万元)",
                Look.MONEY,
                15,
                entry -> Wan.cell(entry.project().budget().totalAt(year * 12)));
        add(
                year + "年计划投资(万元)",
                Look.MONEY,
                18,
                entry -> Wan.cellOrNull(entry.course().plan()));
        add("计划开工时间", Look.DATE, 13, entry -> entry.project()
                .timeline()
                .plannedStart()
                .cell());
        add("计划竣工时间", Look.DATE, 13, entry -> entry.project()
                .timeline()
                .plannedFinish()
                .cell());
        add("列入时间", Look.TEXT, 12, Entry::listedFrom);
        text("备注", 30, Project::remark);
        return List.copyOf(columns);
    }

    private void text(String head, int width, Function<Project, String> value) {
        add(head, Look.TEXT, width, entry -> DispatchColumns.blankAsNull(value.apply(entry.project())));
    }

    private void add(String head, Look look, int width, Function<Entry, @Nullable Object> value) {
        columns.add(new SheetColumn<>(head.equals("项目代码") ? SheetColumn.CODE : "", "", head, look, width, value));
    }
}
