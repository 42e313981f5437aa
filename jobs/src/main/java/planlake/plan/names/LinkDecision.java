package planlake.plan.names;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.errors.ReviewErrors;

/**
 * What a person has decided about a task and a project, in {@code reference/task_link.csv}. Goes before all that the
 * program finds.
 *
 * @param shortName the name that the task prints, where that is decided on; null for any link of both
 * @param projectCode a code of the project; null where no registered project is the one that the task names
 * @param isLink whether both belong together
 * @param knownFrom when it was decided; null if the file does not say, then always
 * @param decidedBy role, not a name; may be empty
 */
public record LinkDecision(
        int planYear,
        int taskNo,
        @Nullable String shortName,
        @Nullable String projectCode,
        boolean isLink,
        @Nullable Instant knownFrom,
        String decidedBy,
        String reason) {

    public static final String LINK = "link";
    public static final String UNLINK = "unlink";

    private static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");

    /**
     * The decisions of the reviewed file, in its order.
     *
     * @param lines column name to text
     * @throws planlake.errors.Refused if a line can't be understood, or one thing is decided on twice
     */
    public static List<LinkDecision> all(List<Map<String, String>> lines) {
        var decisions = new ArrayList<LinkDecision>();
        for (int i = 0; i < lines.size(); i++) decisions.add(of(i + 2, lines.get(i)));
        refuseTwice(decisions);
        return List.copyOf(decisions);
    }

    private static LinkDecision of(int line, Map<String, String> cells) {
        String shortName = cell(cells, "short_name");
        String code = cell(cells, "project_code");
        boolean isLink = isLink(line, cell(cells, "decision"));
        if (code.isEmpty() && (isLink || shortName.isEmpty())) {
            throw ReviewErrors.badTaskLink(
                    line, "project_code is empty; that is for unlinking a short_name from all projects only.");
        }
        return new LinkDecision(
                number(line, cells, "plan_year"),
                number(line, cells, "task_no"),
                shortName.isEmpty() ? null : shortName,
                code.isEmpty() ? null : code,
                isLink,
                instant(line, cell(cells, "decided_at")),
                cell(cells, "decided_by"),
                cell(cells, "reason"));
    }

    private static String cell(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }

    private static int number(int line, Map<String, String> cells, String name) {
        String text = cell(cells, name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ReviewErrors.badTaskLink(line, "%s is '%s'; it is a number.".formatted(name, text));
        }
    }

    private static boolean isLink(int line, String text) {
        if (text.equals(LINK)) return true;
        if (text.equals(UNLINK)) return false;
        throw ReviewErrors.badTaskLink(line, "decision is '%s'; it is link or unlink.".formatted(text));
    }

    private static @Nullable Instant instant(int line, String text) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text).atStartOfDay(PROVINCE).toInstant();
        } catch (DateTimeException e) {
            throw ReviewErrors.badTaskLink(line, "decided_at is '%s'; it is a day, 2025-04-10.".formatted(text));
        }
    }

    /** A name is one project, or none; a project and a task are linked or not. */
    private static void refuseTwice(List<LinkDecision> decisions) {
        var links = new HashSet<String>();
        var pairs = new HashSet<String>();
        for (LinkDecision each : decisions) {
            boolean isOfName = each.shortName != null && (each.isLink || each.projectCode == null);
            if (isOfName && !links.add(each.about())) throw ReviewErrors.linkDecidedTwice(each.about());
            String pair = each.about() + " " + each.projectCode;
            if (!pairs.add(pair)) throw ReviewErrors.linkDecidedTwice(pair);
        }
    }

    private String about() {
        return "%d, task %d%s".formatted(planYear, taskNo, shortName == null ? "" : ", " + shortName);
    }

    /** Whether it is about what a task calls a project by that name. */
    boolean isAbout(int year, int task, String name) {
        return planYear == year && taskNo == task && (shortName == null || shortName.equals(name));
    }
}
