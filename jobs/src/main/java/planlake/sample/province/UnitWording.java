package planlake.sample.province;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What units write in words. */
public final class UnitWording {

    private static final List<String> ISSUES =
            List.of("用地手续办理滞后，尚未取得施工许可", "征地拆迁进度偏慢", "项目资金未及时到位", "主要设备交货延期", "设计方案调整，需重新报批", "施工力量投入不足", "环评批复尚未取得");
    private static final List<String> CONTACTS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");

    private UnitWording() {}

    public static String progress(Row row) {
        if (row.finished()) return "已竣工并投入使用";
        if (!row.started()) return row.course().plan() == null ? "开展前期工作" : "正在办理开工手续";
        if (Boolean.FALSE.equals(row.resumed())) return "冬季停工，尚未复工";
        double percent = row.physicalProgress();
        return percent < 10 ? "场地平整及基础施工" : percent < 40 ? "主体工程施工" : percent < 75 ? "主体工程基本完成，设备采购安装" : "收尾及附属工程施工";
    }

    /** What blocks the project; null for most. */
    public static @Nullable String issue(Row row) {
        boolean late =
                !row.started() && row.course().plan() != null && row.course().plannedFirst() < row.month();
        boolean blocked = late || (row.course().behind() && row.course().plan() != null && !row.finished());
        return blocked ? row.project().draw().pick(Trait.ISSUE, ISSUES) : null;
    }

    public static String responsibleUnit(Project project) {
        String unit = project.place().unit();
        if (unit.equals(Naming.PROVINCIAL)) {
            return project.trade().body().isEmpty() ? "省发展改革委" : project.trade().body();
        }
        return unit.equals("沈抚示范区") ? "沈抚示范区管委会" : unit + project.place().county() + "人民政府";
    }

    /** Obviously nobody. */
    public static String contact(Project project) {
        return "示例" + project.draw().pick(Trait.CONTACT, CONTACTS);
    }

    public static String phone(Project project) {
        return "1380000" + (1000 + (int) (9000 * project.draw().unit(Trait.CONTACT, 1)));
    }
}
