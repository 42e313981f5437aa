package planlake.sample.province;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import planlake.sample.province.Project.Place;
import planlake.sample.province.Project.Sponsor;
import planlake.sample.province.Project.Timeline;
import planlake.sample.province.Project.Trade;
import planlake.sample.province.Reference.County;
import planlake.sample.province.Reference.Division;
import planlake.sample.province.Reference.Sector;
import planlake.sample.province.Reference.Unit;
import planlake.sample.province.Shape.Tier;

/** Where a project lies, what it builds, and what it is called: brands are stems and branches, so that none is real. */
final class Naming {

    static final String PROVINCIAL = "省直";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final List<String> AREAS = List.of("东部", "西部", "南部", "北部", "中心区", "老城区", "新城区", "开发区", "沿河", "城郊");
    /** 50 亿元: nobody builds a bus station for as much. */
    private static final long HUGE = 50 * RegisterList.LARGE_FROM;
    /** Codes got their present form at the end of 2020. */
    private static final int PRESENT_FORM = 2020 * 12 + 10;

    private final Reference reference;
    private final SampleSpec spec;
    private final int blocks;
    private final List<String> hugeDivisions;

    Naming(Reference reference, SampleSpec spec) {
        this.reference = reference;
        this.spec = spec;
        this.hugeDivisions = reference.divisions().values().stream()
                .filter(division -> !division.largeThings().isEmpty())
                .map(Division::code)
                .sorted()
                .toList();
        this.blocks = (spec.projects() + 99_999) / 100_000;
    }

    Place place(Draw draw, Tier tier, int index) {
        int at = unitIndex(Draw.spread(0.41421356237309515, spec.seed(), index), tier == Tier.KEY ? 0.04 : 0.002);
        Unit unit = reference.units().get(at);
        List<County> counties = reference.countiesByCity().getOrDefault(unit.name(), List.of());
        String wholeCity = unit.name().equals(PROVINCIAL)
                ? "210000"
                : Character.isDigit(unit.regionKey().charAt(0)) ? unit.regionKey() : "210400";
        if (counties.isEmpty() || draw.unit(Trait.COUNTY, 1) < 0.03) {
            return new Place(at, unit.name(), "", wholeCity, vigour(unit));
        }
        County county = draw.pick(Trait.COUNTY, counties);
        return new Place(at, unit.name(), county.name(), county.code(), vigour(unit));
    }

    /** Units differ: some work well below their plans, some above. */
    private double vigour(Unit unit) {
        return new Draw(spec.seed(), unit.name().hashCode()).between(Trait.PACE, 0, 0.84, 1.1);
    }

    /** The unit at a share of all starts; the last unit, 省直, has a share of its own. */
    private int unitIndex(double share, double provincial) {
        List<Unit> units = reference.units();
        double all = units.stream().mapToDouble(Unit::starts).sum();
        double left = (share / (1 - provincial)) * all;
        for (int i = 0; i < units.size(); i++) {
            left -= units.get(i).starts();
            if (left < 0) return i;
        }
        return units.size() - 1;
    }

    Trade trade(Draw draw, Place place, long total) {
        List<String> own = reference.units().get(place.unitIndex()).ownDivisions();
        List<String> sector =
                place.unit().equals(PROVINCIAL) ? own : sector(draw).divisions();
        List<String> divisions = total < HUGE ? sector : huge(sector.isEmpty() ? own : sector);
        return trade(draw.pick(Trait.DIVISION, divisions.isEmpty() ? own : divisions), programme(draw, sector));
    }

    /** Those divisions in which single projects cost billions; of all divisions, if there are none. */
    private List<String> huge(List<String> divisions) {
        List<String> among = divisions.stream()
                .filter(code -> !division(code).largeThings().isEmpty())
                .toList();
        return among.isEmpty() ? hugeDivisions : among;
    }

    /** Whether the project belongs to a programme is decided before its division is known. */
    private static boolean programme(Draw draw, List<String> divisions) {
        return draw.unit(Trait.PROGRAMME) < (divisions.isEmpty() ? 0.35 : 0.5);
    }

    private Trade trade(String code, boolean inProgramme) {
        var industry = Objects.requireNonNull(reference.industries().get(code));
        List<String> programmes = reference.programmesByDivision().getOrDefault(code, List.of());
        return new Trade(
                code,
                industry.written(),
                industry.section(),
                division(code).body(),
                inProgramme && !programmes.isEmpty() ? programmes.get(0) : "");
    }

    private Division division(String code) {
        return Objects.requireNonNull(reference.divisions().get(code), () -> "division " + code);
    }

    private Sector sector(Draw draw) {
        double left = draw.unit(Trait.SECTOR)
                * reference.sectors().stream().mapToDouble(Sector::starts).sum();
        for (Sector sector : reference.sectors()) {
            left -= sector.starts();
            if (left < 0) return sector;
        }
        return reference.sectors().get(0);
    }

    /** One in a hundred lacks its industry, one in a hundred its supervising body. */
    Trade withGaps(Draw draw, Trade trade) {
        double luck = draw.unit(Trait.MISSING);
        return luck < 0.01
                ? new Trade(trade.division(), "", "", trade.body(), trade.programme())
                : luck < 0.02
                        ? new Trade(trade.division(), trade.industry(), trade.section(), "", trade.programme())
                        : trade;
    }

    String name(Draw draw, Place place, Trade trade, long total) {
        Division division = division(trade.division());
        String where = (place.unit().equals(PROVINCIAL) ? "辽宁省" : place.unit()) + place.county();
        String who = division.branded() ? brand(draw) : draw.pick(Trait.AREA, AREAS);
        List<String> things =
                total < HUGE || division.largeThings().isEmpty() ? division.things() : division.largeThings();
        String what = draw.pick(Trait.THING, things) + draw.pick(Trait.ENDING, division.endings());
        double phase = draw.unit(Trait.PHASE);
        return where + who + (phase < 0.12 ? phased(what, phase < 0.07 ? "一期" : "二期") : what);
    }

    private static String phased(String what, String phase) {
        int kind = what.length() - 2;
        return what.contains("期") ? what : what.substring(0, kind) + phase + what.substring(kind);
    }

    private static String brand(Draw draw) {
        return "" + STEMS.charAt(draw.below(Trait.BRAND, 10)) + BRANCHES.charAt((int) (12 * draw.unit(Trait.BRAND, 1)));
    }

    Sponsor sponsor(Draw draw, Place place, Trade trade, int index) {
        boolean branded = division(trade.division()).branded();
        String city = place.unit().equals(PROVINCIAL)
                ? "辽宁"
                : reference.units().get(place.unitIndex()).shortName();
        String owner = branded
                ? "示例" + brand(draw) + "(" + city + ")实业有限公司"
                : "示例" + (place.county().isEmpty() ? city : place.county()) + "建设投资有限公司";
        double kind = draw.unit(Trait.INVESTOR);
        String investor = branded ? kind < 0.72 ? "民营" : kind < 0.92 ? "国有" : "外资" : kind < 0.55 ? "政府" : "国有";
        double nature = draw.unit(Trait.NATURE);
        String construction = nature < 0.68 ? "新建" : nature < 0.8 ? "扩建" : nature < 0.9 ? "技术改造" : "改建";
        return new Sponsor(owner, creditCode(place.codeRegion(), index), investor, construction);
    }

    /** Holds a letter that real credit codes never use. */
    static String creditCode(String region, int index) {
        return String.format(Locale.ROOT, "91%sSL%07dX", region, index);
    }

    /**
     * Unique: five digits tell 100,000 projects apart, and the blocks of 100,000 are approved in different months; the
     * older form has a digit more.
     */
    String code(Draw draw, Place place, Trade trade, Timeline timeline, int index) {
        int approved = Math.min(timeline.plannedStart().month() - 2, timeline.firstYear() * 12 - 1)
                - draw.below(Trait.CODE_AGE, 14);
        approved -= Math.floorMod(approved - index / 100_000, blocks);
        if (approved < PRESENT_FORM) {
            String type = draw.unit(Trait.CODE_TYPE) < 0.5 ? "01" : "03";
            return InventedCode.former(approved, place.codeRegion(), trade.division(), type, index);
        }
        double type = draw.unit(Trait.CODE_TYPE);
        boolean renewal = type < 0.2 && trade.section().equals("制造业");
        return InventedCode.current(
                approved,
                place.codeRegion(),
                renewal ? "04" : "89",
                renewal ? "02" : type < 0.95 ? "01" : type < 0.98 ? "05" : "03",
                serial(index));
    }

    /** Five digits that look drawn; a bijection on every block of 100,000 indices. */
    int serial(int index) {
        return (int) Math.floorMod(index % 100_000 * 61_803L + spec.seed() * 7_919L, 100_000L);
    }
}
