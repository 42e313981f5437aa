package planlake.sample.province;

import java.util.Arrays;
import java.util.List;

/** A list that is issued as a register each January. */
public enum RegisterList {
    KEY("省级重大项目"),
    LARGE("亿元以上");

    /** 1 亿元 in hundredths of 万元: from here on a project is large. */
    static final long LARGE_FROM = Wan.of(10_000);

    private final String label;

    RegisterList(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * Whether the year's register has the project. A key project that still prepares stays off 亿元以上, which is for works
     * under way; otherwise that list goes by the total investment when the list is issued.
     */
    public boolean has(Project project, int year) {
        return switch (this) {
            case KEY -> project.key();
            case LARGE ->
                project.budget().totalAt(year * 12) >= LARGE_FROM
                        && !(project.preparing()
                                && project.timeline().actualStart().month() >= year * 12);
        };
    }

    /** The registers that name the project and count it in the month already. */
    static List<RegisterList> counting(Project project, int month) {
        return Arrays.stream(values())
                .filter(list -> list.has(project, Math.floorDiv(month, 12)))
                .filter(list -> project.listedFrom() <= month)
                .toList();
    }
}
