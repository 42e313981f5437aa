package planlake.links;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.held.Plans;
import planlake.identity.CodeLink;
import planlake.night.Run;
import planlake.night.Step.KeepVersions;
import planlake.table.Table;

/**
 * Where linked codes stand in one statement, so that they are two projects after all. Asked from twelve months before
 * the month of the link on; that is read again only of months that a run works on, and of all for links that are new.
 */
final class CodesTogether {

    private static final Table INTO = IdentityLinks.INTO;

    private final Run run;
    private final List<KnownCodes> sources;

    CodesTogether(Run run, List<KeepVersions> sources) {
        this.run = run;
        this.sources =
                sources.stream().map(source -> new KnownCodes(run, source)).toList();
    }

    /**
     * Writes all links, those of {@code months} anew, and what is stated together; nothing if all is as before. Gives
     * the rows written.
     */
    long write(Set<LocalDate> months, List<Row> links) {
        List<Row> before = Plans.collect(run.warehouse().read(INTO));
        List<Row> rows = new ArrayList<>(links);
        before.stream()
                .filter(row -> !isApart(row) && !months.contains(month(row)))
                .forEach(rows::add);
        Set<LocalDate> asked = new TreeSet<>(months);
        asked.addAll(askedAnew(before, rows));
        List<Row> together = together(rows, asked);
        before.stream()
                .filter(row -> isApart(row) && !asked.contains(month(row)))
                .forEach(rows::add);
        rows.addAll(together);
        boolean isThere = run.warehouse().versions().containsKey(INTO.name());
        if (isThere && Set.copyOf(rows).equals(Set.copyOf(before))) return 0;
        return run.warehouse().replace(INTO, rows);
    }

    private static boolean isApart(Row row) {
        return "apart".equals(row.getString(3));
    }

    /** The months that chains ask about which have won or lost a link. */
    private Set<LocalDate> askedAnew(List<Row> before, List<Row> now) {
        Set<String> was = accepted(before);
        Set<String> is = accepted(now);
        if (run.isAnew() || was.equals(is)) return Set.of();
        LocalDate first = Stream.concat(since(before, is).stream(), since(now, was).stream())
                .min(LocalDate::compareTo)
                .orElseThrow();
        var months = new TreeSet<LocalDate>();
        sources.forEach(source -> months.addAll(source.months()));
        months.removeIf(month -> month.isBefore(first));
        return months;
    }

    private static Set<String> accepted(List<Row> links) {
        return IdentityLinks.accepted(links).map(CodesTogether::named).collect(toSet());
    }

    private static String named(Row link) {
        return link.getString(1) + " " + link.getString(2) + " " + link.get(0);
    }

    /** From when on the chains of links are asked that {@code others} do not hold. */
    private static List<LocalDate> since(List<Row> links, Set<String> others) {
        Map<String, LocalDate> since = since(links, chains(links));
        return IdentityLinks.accepted(links)
                .filter(link -> !others.contains(named(link)))
                .map(link -> since.getOrDefault(link.getString(1), month(link)))
                .toList();
    }

    /** A row for each month and pair of codes of one chain that a statement holds. */
    private List<Row> together(List<Row> links, Set<LocalDate> months) {
        Map<String, Set<String>> chains = chains(links);
        Map<String, LocalDate> since = since(links, chains);
        if (chains.isEmpty() || months.isEmpty()) return List.of();
        Map<String, Row> pairs = new TreeMap<>();
        for (List<Row> statement : statements(chains.keySet(), months)) {
            for (Row one : statement) {
                for (Row two : statement) {
                    String code = one.getAs("project_code");
                    String other = two.getAs("project_code");
                    boolean isPair = code.compareTo(other) < 0
                            && chains.getOrDefault(code, Set.of()).contains(other);
                    boolean isAsked = !month(one).isBefore(since.getOrDefault(code, LocalDate.MAX));
                    if (isPair && isAsked) pairs.merge(month(one) + code + other, row(one, two), CodesTogether::first);
                }
            }
        }
        return List.copyOf(pairs.values());
    }

    /** Of two statements of a month that hold both, the one that was known first, else the first by unit. */
    private static Row first(Row one, Row two) {
        int earlier = one.getTimestamp(8).compareTo(two.getTimestamp(8));
        boolean isFirst = earlier < 0 || (earlier == 0 && one.getString(10).compareTo(two.getString(10)) <= 0);
        return isFirst ? one : two;
    }

    private static Row row(Row one, Row two) {
        LocalDate month = month(one);
        Timestamp known = one.getAs("known_from");
        Timestamp knownToo = two.getAs("known_from");
        String where = "%s %tY-%<tm".formatted(one.<String>getAs("unit"), month);
        return RowFactory.create(
                Date.valueOf(month),
                one.getAs("project_code"),
                two.getAs("project_code"),
                CodeLink.Kind.APART.id(),
                CodeLink.Method.TOGETHER.id(),
                new BigDecimal("0.0000"),
                "两个代码同在一份报表中（%s），不是同一项目".formatted(where),
                false,
                known.after(knownToo) ? known : knownToo,
                null,
                one.getAs("unit"),
                null,
                null,
                null,
                null,
                Date.valueOf(month));
    }

    /** What statements hold of these codes, by statement. */
    private Collection<List<Row>> statements(Set<String> codes, Set<LocalDate> months) {
        String stated = sources.stream()
                .map(source -> source.in(months, List.of()))
                .filter(select -> !select.isEmpty())
                .collect(joining("\nunion all\n"));
        if (stated.isEmpty()) return List.of();
        String ofCodes = "select * from (%s) where project_code in (%s)".formatted(stated, Literals.texts(codes));
        return Plans.collect(run.query(ofCodes, Months.of(months))).stream()
                .collect(groupingBy(row -> row.getAs("source") + "/" + row.getAs("unit") + "/" + month(row)))
                .values();
    }

    /** Each code of an accepted link, and all that belong to its chain. */
    private static Map<String, Set<String>> chains(List<Row> links) {
        var chains = new HashMap<String, Set<String>>();
        IdentityLinks.accepted(links).forEach(row -> {
            var chain = new HashSet<String>();
            for (String code : List.of(row.getString(1), row.getString(2))) {
                chain.addAll(chains.getOrDefault(code, Set.of(code)));
            }
            chain.forEach(code -> chains.put(code, chain));
        });
        return chains;
    }

    /** Twelve months before the first link of each code's chain. */
    private static Map<String, LocalDate> since(List<Row> links, Map<String, Set<String>> chains) {
        var since = new HashMap<String, LocalDate>();
        IdentityLinks.accepted(links).forEach(row -> {
            LocalDate from = month(row).minusMonths(IdentityLinks.REACH);
            chains.getOrDefault(row.getString(1), Set.of())
                    .forEach(code -> since.merge(code, from, (a, b) -> a.isBefore(b) ? a : b));
        });
        return since;
    }

    private static LocalDate month(Row row) {
        return row.getDate(0).toLocalDate();
    }
}
