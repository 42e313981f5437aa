package planlake.commands.plan;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import planlake.delta.Released;
import planlake.table.TableRow;

/** A link between two codes, and what has become of it. */
record IdentityLine(TableRow link, State state) {

    static final String HEADER = "project_code,project_id,decision,valid_from,decided_at,decided_by,reason";

    /** Doubtful ones first, then the surest. */
    static final Comparator<IdentityLine> ORDER = Comparator.comparing((IdentityLine line) -> !line.isDoubtful())
            .thenComparing(line -> line.link().decimal("confidence"), Comparator.reverseOrder())
            .thenComparing(line -> line.link().date("report_month"), Comparator.reverseOrder())
            .thenComparing(line -> line.link().text("project_code"))
            .thenComparing(line -> line.link().text("other_code"));

    /** What has become of a link. */
    enum State {
        /** It waits for a decision. */
        DOUBTFUL("待复核"),
        /** Both codes were taken for one, but stand in one statement; they are two until it is decided. */
        CONTRADICTED("有矛盾"),
        /** Both codes are taken for one. */
        ACCEPTED("已采用"),
        /** A person has decided. */
        DECIDED("已复核");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All links of a release. */
    static List<IdentityLine> all(Released released) {
        List<TableRow> links = released.rows("conformed.identity_link");
        Set<Set<String>> decided = released.rows("conformed.identity_decision").stream()
                .map(row -> Set.of(row.words("project_code"), row.words("project_id")))
                .collect(Collectors.toSet());
        Map<String, String> projects = new HashMap<>();
        for (TableRow row : released.rows("conformed.project_identity")) {
            projects.put(row.text("project_code"), row.text("project_id"));
        }
        return links.stream()
                .filter(link -> !"apart".equals(link.text("kind")))
                .map(link -> new IdentityLine(link, state(link, decided, projects)))
                .toList();
    }

    private static State state(TableRow link, Set<Set<String>> decided, Map<String, String> projects) {
        String code = Objects.requireNonNull(link.text("project_code"));
        String other = Objects.requireNonNull(link.text("other_code"));
        if (decided.contains(Set.of(code, other))) return State.DECIDED;
        if (!link.is("accepted")) return State.DOUBTFUL;
        boolean isOne = projects.getOrDefault(code, code).equals(projects.getOrDefault(other, other));
        return isOne ? State.ACCEPTED : State.CONTRADICTED;
    }

    boolean isDoubtful() {
        return state == State.DOUBTFUL || state == State.CONTRADICTED;
    }

    /** The line that would decide as the link proposes; of a merge, the code that went into the other comes first. */
    String toCopy() {
        String kind = Objects.requireNonNull(link.text("kind"));
        String code = link.text("project_code");
        String other = link.text("other_code");
        String codes = kind.equals("merge") ? other + "," + code : code + "," + other;
        String from = kind.equals("same")
                ? ""
                : YearMonth.from(Objects.requireNonNull(link.date("report_month")))
                        .toString();
        return "%s,%s,%s,,,".formatted(codes, kind, from);
    }
}
