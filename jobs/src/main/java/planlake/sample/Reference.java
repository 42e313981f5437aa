package planlake.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The code lists on the class path, and what the invented province is calibrated to. */
record Reference(
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
    record Named(String shortName, NamedCsvRecord facts) {

        String get(String field) {
            return facts.getField(field);
        }
    }

    /** An economic indicator: value of 2025 (null text for a pure growth rate) and its growth. */
    record Indicator(String name, String unit, String yearValue, double growthPct, String cycle, String cityShares) {}

    static Reference load() {
        Map<String, NamedCsvRecord> regions = rows("region").stream().collect(toMap(of("name"), row -> row));
        return new Reference(
                rows("sample_unit").stream()
                        .map(row -> unit(row, Objects.requireNonNull(regions.get(row.getField("unit")))))
                        .toList(),
                rows("division").stream()
                        .collect(groupingBy(
                                of("parent_name"),
                                mapping(row -> new County(row.getField("code"), row.getField("name")), toList()))),
                rows("industry").stream().map(Reference::industry).collect(toMap(Industry::division, i -> i)),
                rows("sample_division").stream().map(Reference::division).collect(toMap(Division::code, d -> d)),
                rows("sample_sector").stream().map(Reference::sector).toList(),
                programmes(),
                rows("sample_named_project").stream()
                        .map(row -> new Named(row.getField("short_name"), row))
                        .toList(),
                rows("sample_indicator").stream().map(Reference::indicator).toList());
    }

    private static Unit unit(NamedCsvRecord row, NamedCsvRecord region) {
        return new Unit(
                row.getField("unit"),
                region.getField("region_key"),
                region.getField("short_name"),
                Double.parseDouble(row.getField("starts_2025q1")),
                split(row.getField("own_divisions")));
    }

    private static Industry industry(NamedCsvRecord row) {
        return new Industry(row.getField("division"), row.getField("division_name"), row.getField("section_name"));
    }

    private static Division division(NamedCsvRecord row) {
        return new Division(
                row.getField("division"),
                row.getField("body"),
                row.getField("private").equals("Y"),
                split(row.getField("things")),
                split(row.getField("endings")),
                split(row.getField("large_things")));
    }

    private static Sector sector(NamedCsvRecord row) {
        return new Sector(
                row.getField("sector"),
                Double.parseDouble(row.getField("starts_2025q1")),
                split(row.getField("divisions")));
    }

    private static Indicator indicator(NamedCsvRecord row) {
        return new Indicator(
                row.getField("indicator"),
                row.getField("unit"),
                row.getField("year_value"),
                Double.parseDouble(row.getField("growth_pct")),
                row.getField("cycle"),
                row.getField("city_shares"));
    }

    private static Map<String, List<String>> programmes() {
        record Entry(String division, String programme) {}
        return rows("programme").stream()
                .flatMap(row -> split(row.getField("divisions")).stream()
                        .map(division -> new Entry(division, row.getField("name"))))
                .collect(groupingBy(Entry::division, mapping(Entry::programme, toList())));
    }

    private static Function<NamedCsvRecord, String> of(String field) {
        return row -> row.getField(field);
    }

    /** The parts of a list that is separated by bars; none of an empty text. */
    static List<String> split(String bars) {
        return bars.isEmpty() ? List.of() : Arrays.asList(bars.split("\\|", -1));
    }

    private static List<NamedCsvRecord> rows(String name) {
        var stream = Objects.requireNonNull(
                Reference.class.getResourceAsStream("/reference/" + name + ".csv"), () -> name + ".csv is missing");
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
