package planlake.sample.province;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import planlake.table.ReferenceFile;

/** The code lists on the class path, and what the invented province is calibrated to. */
public record Reference(
        List<Unit> units,
        Map<String, List<County>> countiesByCity,
        Map<String, Industry> industries,
        Map<String, Division> divisions,
        List<Sector> sectors,
        Map<String, List<String>> programmesByDivision,
        List<Named> named,
        List<Indicator> indicators) {

    /** A reporting unit; {@code starts} is its number of starts in the first quarter of 2025, its weight. */
    record Unit(String name, String regionKey, String shortName, double starts, List<String> ownDivisions) {}

    record County(String code, String name) {}

    record Industry(String division, String name, String section) {

        /** As units write it: {@code 26 化学原料和化学制品制造业}. */
        String written() {
            return division + " " + name;
        }
    }

    /** What is built in a division of industry, what of it costs billions, and who supervises it. */
    record Division(
            String code,
            String body,
            boolean branded,
            List<String> things,
            List<String> endings,
            List<String> largeThings) {}

    /** A sector of investment with its starts in the first quarter of 2025; no divisions: those of the unit. */
    record Sector(String name, double starts, List<String> divisions) {}

    /** A project that the 2025 plan names; dates and money as published, or invented where the remark says so. */
    record Named(String shortName, Map<String, String> facts) {

        String get(String field) {
            return Reference.field(facts, field);
        }
    }

    /**
     * A series that somebody publishes: value of 2025 (empty for a pure growth rate) and its growth (empty where it has
     * none).
     *
     * @param cycle M, Q or Y, or the one month of the year in which it comes
     * @param kind total (adds up evenly), season (adds up with the works), level or rate
     * @param publisher empty where only the responsible body reports it
     */
    public record Indicator(
            String name,
            String unit,
            String yearValue,
            String growthPct,
            String cycle,
            String cityShares,
            String kind,
            String publisher,
            int decimals) {}

    public static Reference load() {
        Map<String, Map<String, String>> regions = rows("region").stream().collect(toMap(of("name"), row -> row));
        return new Reference(
                rows("sample_unit").stream()
                        .map(row -> unit(row, Objects.requireNonNull(regions.get(field(row, "unit")))))
                        .toList(),
                rows("division").stream()
                        .collect(groupingBy(
                                of("parent_name"),
                                mapping(row -> new County(field(row, "code"), field(row, "name")), toList()))),
                rows("industry").stream().map(Reference::industry).collect(toMap(Industry::division, i -> i)),
                rows("sample_division").stream().map(Reference::division).collect(toMap(Division::code, d -> d)),
                rows("sample_sector").stream().map(Reference::sector).toList(),
                programmes(),
                rows("sample_named_project").stream()
                        .map(row -> new Named(field(row, "short_name"), row))
                        .toList(),
                rows("sample_indicator").stream().map(Reference::indicator).toList());
    }

    private static Unit unit(Map<String, String> row, Map<String, String> region) {
        return new Unit(
                field(row, "unit"),
                field(region, "region_key"),
                field(region, "short_name"),
                Double.parseDouble(field(row, "starts_2025q1")),
                split(field(row, "own_divisions")));
    }

    private static Industry industry(Map<String, String> row) {
        return new Industry(field(row, "division"), field(row, "division_name"), field(row, "section_name"));
    }

    private static Division division(Map<String, String> row) {
        return new Division(
                field(row, "division"),
                field(row, "body"),
                field(row, "private").equals("Y"),
                split(field(row, "things")),
                split(field(row, "endings")),
                split(field(row, "large_things")));
    }

    private static Sector sector(Map<String, String> row) {
        return new Sector(
                field(row, "sector"), Double.parseDouble(field(row, "starts_2025q1")), split(field(row, "divisions")));
    }

    private static Indicator indicator(Map<String, String> row) {
        return new Indicator(
                field(row, "indicator"),
                field(row, "unit"),
                field(row, "year_value"),
                field(row, "growth_pct"),
                field(row, "cycle"),
                field(row, "city_shares"),
                field(row, "kind"),
                field(row, "publisher"),
                Integer.parseInt(field(row, "decimals")));
    }

    private static Map<String, List<String>> programmes() {
        record Entry(String division, String programme) {}
        return rows("programme").stream()
                .flatMap(row -> split(field(row, "divisions")).stream()
                        .map(division -> new Entry(division, field(row, "name"))))
                .collect(groupingBy(Entry::division, mapping(Entry::programme, toList())));
    }

    private static Function<Map<String, String>, String> of(String field) {
        return row -> field(row, field);
    }

    /** The parts of a list that is separated by bars; none of an empty text. */
    public static List<String> split(String bars) {
        return bars.isEmpty() ? List.of() : Arrays.asList(bars.split("\\|", -1));
    }

    private static List<Map<String, String>> rows(String name) {
        return new ReferenceFile(name).rows();
    }

    public static String field(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }
}
