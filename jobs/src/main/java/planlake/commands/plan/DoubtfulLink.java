package planlake.commands.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.commands.plan.RegisteredProject.Match;
import planlake.plan.names.LinkDecision;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/**
 * A project that the plan names and that a person should decide on.
 *
 * @param named its row of {@code marts.named_project}
 * @param sentence the plan's sentence that names it; null where it is not known
 * @param project the project that it was taken for; null if none fits
 * @param others next best, best first
 */
record DoubtfulLink(
        TableRow named, @Nullable String sentence, @Nullable RegisteredProject project, List<Match> others) {

    static final String HEADER = "plan_year,task_no,short_name,project_code,decision,decided_at,decided_by,reason";

    private static final int MOST_OTHERS = 3;

    /** Those of a year's plan: what nothing fits last. */
    static List<DoubtfulLink> all(ReportData data, int year) {
        Map<String, RegisteredProject> projects = RegisteredProject.of(data, year);
        Map<String, String> sentences = sentences(data);
        return data.all("marts.named_project").stream()
                .filter(row -> Long.valueOf(year).equals(row.number("plan_year")) && row.is("needs_review"))
                .sorted(Comparator.comparing((TableRow row) -> row.get("project_id") == null)
                        .thenComparing(TableRow.by("task_no", "position")))
                .map(row -> of(row, sentences.get(place(row, "position")), projects, excluded(data, row)))
                .toList();
    }

    /** The sentences that name projects, by the names' places in their documents. */
    private static Map<String, String> sentences(ReportData data) {
        Map<String, String> texts = data.all("history.plan_work_item").stream()
                .filter(row -> row.get("known_to") == null)
                .collect(Collectors.toMap(
                        row -> place(row, "work_item_no"),
                        row -> String.valueOf(row.text("text")),
                        (one, other) -> one));
        Map<String, String> sentences = new HashMap<>();
        for (TableRow name : data.all("history.plan_project")) {
            String text = texts.get(place(name, "work_item_no"));
            if (name.get("known_to") == null && text != null) sentences.put(place(name, "position"), text);
        }
        return sentences;
    }

    private static String place(TableRow row, String number) {
        return "%s %s %s".formatted(row.text("file"), row.text("task_no"), row.text(number));
    }

    /** The projects, by code or id, that people say the name is not. */
    private static Set<String> excluded(ReportData data, TableRow named) {
        return data.all("conformed.task_link").stream()
                .filter(row -> LinkDecision.UNLINK.equals(row.text("decision")) && row.get("project_code") != null)
                .filter(row -> Objects.equals(row.get("plan_year"), named.get("plan_year")))
                .filter(row -> Objects.equals(row.get("task_no"), named.get("task_no")))
                .filter(row ->
                        row.get("short_name") == null || Objects.equals(row.get("short_name"), named.get("short_name")))
                .map(row -> String.valueOf(row.text("project_code")))
                .collect(Collectors.toSet());
    }

    private static DoubtfulLink of(
            TableRow named, @Nullable String sentence, Map<String, RegisteredProject> projects, Set<String> excluded) {
        String id = named.text("project_id");
        List<RegisteredProject> rest = projects.values().stream()
                .filter(each -> !each.id().equals(id))
                .filter(each -> !excluded.contains(each.code()) && !excluded.contains(each.id()))
                .toList();
        return new DoubtfulLink(
                named,
                sentence,
                id == null ? null : projects.get(id),
                RegisteredProject.nearest(String.valueOf(named.text("short_name")), rest, MOST_OTHERS));
    }

    /** Whether that is a part of its name in the plan or in the register, or its code. */
    boolean isAbout(String wanted) {
        return String.valueOf(named.text("short_name")).contains(wanted)
                || (project != null
                        && (project.code().equals(wanted) || project.name().contains(wanted)));
    }

    /** What speaks for it, and why it is doubtful all the same. */
    String why() {
        BigDecimal confidence = named.decimal("confidence");
        String evidence = Objects.toString(named.text("evidence"), "");
        return confidence == null
                ? evidence
                : evidence + "；置信度 " + confidence.stripTrailingZeros().toPlainString() + "，须人工确认";
    }

    List<String> otherTexts() {
        return others.stream()
                .map(each -> each.confidence().signum() == 0
                        ? each.project().text()
                        : "%s %s"
                                .formatted(
                                        each.confidence().stripTrailingZeros().toPlainString(),
                                        each.project().text()))
                .toList();
    }

    /** The lines that would decide on it; the likeliest first, one of them is to be copied. */
    List<String> toCopy() {
        Stream<String> codes = Stream.concat(
                Stream.ofNullable(project).map(RegisteredProject::code),
                others.stream().map(each -> each.project().code()));
        return Stream.concat(codes.map(code -> line(code, "link")), Stream.of(line("", "unlink")))
                .toList();
    }

    private String line(String code, String decision) {
        return "%s,%s,%s,%s,%s,,,"
                .formatted(named.text("plan_year"), named.text("task_no"), named.text("short_name"), code, decision);
    }
}
