package planlake.reports;

/** How much of a population a figure covers. */
final class Coverage {

    private Coverage() {}

    /** One sentence with the population and how many of its projects reported; empty if that is unknown. */
    static String of(MonthView view, String list) {
        return view.total(Rates.TABLE, list)
                .map(row -> "口径：%s已报项目，项目上报率 %s，投资上报率 %s。"
                        .formatted(
                                list,
                                Kind.PERCENT.print(row.decimal("project_coverage_pct")),
                                Kind.PERCENT.print(row.decimal("plan_coverage_pct"))))
                .orElse("");
    }
}
