package planlake.identity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planlake.errors.ReviewErrors;
import planlake.table.Lettered;

/**
 * What a person has decided about a code, in {@code reference/project_identity.csv}. Goes before all that the program
 * finds.
 *
 * @param code the code that is decided on
 * @param projectId the project that it belongs to, does not belong to, is a part of or was merged into
 * @param validFrom first month for which it holds; null for all
 * @param knownFrom when it was decided; null if the file does not say, then as long as the code is known
 * @param decidedBy role, not a name; may be empty
 */
public record Decision(
        String code,
        String projectId,
        Verdict verdict,
        @Nullable LocalDate validFrom,
        @Nullable Instant knownFrom,
        String decidedBy,
        String reason) {

    /** What the code is to the project. */
    public enum Verdict implements Lettered {
        /** It is the project, under another code. */
        SAME,
        /** It is another project. */
        DIFFERENT,
        /** It is a part that the project was split into; a project of its own. */
        SPLIT,
        /** It went into the project; a project of its own until then. */
        MERGE;

        /**
         * The verdict of that id.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Verdict of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** By code, then project: the order that decisions take effect in. */
    public static final Comparator<Decision> ORDER = Comparator.comparing(Decision::code)
            .thenComparing(Decision::projectId)
            .thenComparing(each -> each.verdict());

    private static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");

    /**
     * The decisions of the reviewed file, in the order of their codes.
     *
     * @param lines column name to text
     * @throws planlake.errors.Refused if a line can't be understood, or a code is decided on twice
     */
    public static List<Decision> all(List<Map<String, String>> lines) {
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < lines.size(); i++) decisions.add(of(i + 2, lines.get(i)));
        decisions.sort(ORDER);
        refuseTwice(decisions);
        return List.copyOf(decisions);
    }

    private static Decision of(int line, Map<String, String> cells) {
        String code = cell(cells, "project_code");
        String project = cell(cells, "project_id");
        if (code.isEmpty() || project.isEmpty()) {
            throw ReviewErrors.badIdentity(line, "project_code and project_id both need a code.");
        }
        if (code.equals(project)) throw ReviewErrors.badIdentity(line, "Both codes are " + code + ".");
        return new Decision(
                code,
                project,
                verdict(line, cell(cells, "decision")),
                month(line, cell(cells, "valid_from")),
                instant(line, cell(cells, "decided_at")),
                cell(cells, "decided_by"),
                cell(cells, "reason"));
    }

    private static String cell(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }

    private static Verdict verdict(int line, String text) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.id().equals(text)) return verdict;
        }
        throw ReviewErrors.badIdentity(
                line, "decision is '%s'; it is same, different, split or merge.".formatted(text));
    }

    private static @Nullable LocalDate month(int line, String text) {
        try {
            return text.isEmpty() ? null : YearMonth.parse(text).atDay(1);
        } catch (DateTimeException e) {
            throw ReviewErrors.badIdentity(line, "valid_from is '%s'; it is a month, 2025-03.".formatted(text));
        }
    }

    private static @Nullable Instant instant(int line, String text) {
        try {
            return text.isEmpty()
                    ? null
                    : LocalDate.parse(text).atStartOfDay(PROVINCE).toInstant();
        } catch (DateTimeException e) {
            throw ReviewErrors.badIdentity(line, "decided_at is '%s'; it is a day, 2025-04-10.".formatted(text));
        }
    }

    /** A code may be different from many projects; it is the same as one, or part of one. */
    private static void refuseTwice(List<Decision> decisions) {
        Map<String, List<String>> positive = new TreeMap<>();
        for (Decision each : decisions) {
            if (each.verdict() == Verdict.DIFFERENT || each.verdict() == Verdict.MERGE) continue;
            positive.computeIfAbsent(each.code(), code -> new ArrayList<>())
                    .add(each.verdict().id() + " " + each.projectId());
        }
        positive.forEach((code, said) -> {
            if (said.size() > 1) throw ReviewErrors.decidedTwice(code, said);
        });
    }
}
