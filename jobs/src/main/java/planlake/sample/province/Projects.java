package planlake.sample.province;

import java.util.Comparator;
import java.util.stream.IntStream;
import planlake.sample.province.Project.Budget;
import planlake.sample.province.Project.Place;
import planlake.sample.province.Project.Timeline;
import planlake.sample.province.Reference.Named;
import planlake.sample.province.Shape.Tier;

/** Makes every project from its index alone, so that none needs to be kept. */
public final class Projects {

    private final SampleSpec spec;
    private final Reference reference;
    private final Shape shape;
    private final Naming naming;
    private final Sizing sizing;
    private final PlanProjects named;

    public Projects(SampleSpec spec, Reference reference) {
        this.spec = spec;
        this.reference = reference;
        this.shape = Shape.of(spec, reference.named().size());
        this.naming = new Naming(reference, spec);
        this.sizing = new Sizing(shape);
        this.named = new PlanProjects(reference, naming, spec.from().getYear());
    }

    public Shape shape() {
        return shape;
    }

    /** All indices in the order of the projects' codes, the order of every file. */
    public int[] byCode() {
        record Coded(String code, int index) {}
        return IntStream.range(0, spec.projects())
                .mapToObj(index -> new Coded(project(index).code(), index))
                .sorted(Comparator.comparing(Coded::code))
                .mapToInt(Coded::index)
                .toArray();
    }

    public Project project(int index) {
        Draw draw = new Draw(spec.seed(), index);
        if (index < shape.named()) {
            Named facts = reference.named().get(index);
            return named.project(index, draw, facts);
        }
        Tier tier = shape.tier(index);
        int firstYear = shape.firstYear(index);
        Budget unspent = sizing.budget(draw, index, firstYear);
        boolean stock = firstYear == spec.from().getYear();
        Timeline timeline = Scheduling.timeline(draw, tier, shape.preparing(index), firstYear, stock, unspent.total());
        Place place = naming.place(draw, tier, index);
        var trade = naming.trade(draw, place, unspent.total());
        String code = naming.code(draw, place, trade, timeline, index);
        return new Project(
                index,
                draw,
                WrongCodes.reported(code, place.codeRegion(), draw, spec.dirt()),
                naming.name(draw, place, trade, unspent.total()),
                place,
                naming.withGaps(draw, trade),
                naming.sponsor(draw, place, trade, index),
                false,
                tier == Tier.KEY,
                shape.preparing(index),
                listedFrom(index, firstYear),
                unspent.afterSpending(Scheduling.doneBefore(draw, unspent, timeline)),
                timeline,
                "示例数据");
    }

    /** A few join their lists only in March of their first year. */
    private int listedFrom(int index, int firstYear) {
        return index % 37 == 15 ? firstYear * 12 + 2 : 0;
    }
}
