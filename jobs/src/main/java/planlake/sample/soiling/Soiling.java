package planlake.sample.soiling;

import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.Dirt;
import planlake.sample.dirt.RowKind;
import planlake.sample.province.Project;
import planlake.sample.province.Row;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Season;
import planlake.sample.province.Trait;
import planlake.sample.province.WrongCodes;

/** Decides, for each project and month alone, what befalls its row. Projects that the plan names are spared. */
public record Soiling(SampleSpec spec) {

    /** The unit whose file is sent wrong at first, in the sample's third month, and corrected three weeks later. */
    public static final String CORRECTED = "阜新市";

    private int first() {
        return Season.month(spec.from());
    }

    public Soiled<Row> of(Row row) {
        Project project = row.project();
        RowKind wrongCode = WrongCodes.kind(project, spec.dirt());
        if (wrongCode != null) return Soiled.marked(row, WrongCodes.mark(wrongCode, project));
        if (spec.dirt() == Dirt.NONE) return Soiled.clean(row);
        Soiled<Row> soiled = isSpared(project, row.month()) ? null : befalling(row);
        return soiled == null ? followUp(row) : soiled;
    }

    /** The unit that corrects its third month does so cleanly, and what it corrects goes on from a clean month. */
    private boolean isSpared(Project project, int month) {
        boolean isCorrected = project.place().unit().equals(CORRECTED);
        return project.named() || (isCorrected && (month == first() + 1 || month == first() + 2));
    }

    private @Nullable RowKind drawn(Project project, int month) {
        return month < first()
                ? null
                : RowKind.drawn(spec.dirt(), project.draw().unit(Trait.DIRT, month));
    }

    /** Not after a month in which something befell it, so that each fault stands alone. */
    private @Nullable Soiled<Row> befalling(Row row) {
        Project project = row.project();
        RowKind kind = drawn(project, row.month());
        if (kind == null || drawn(project, row.month() - 1) != null) return null;
        boolean hasBefore = row.month() > first() && row.month() % 12 != 0;
        Row before = hasBefore ? Row.of(project, row.month() - 1) : null;
        var sight = new Sight(kind, row, before, row.month() == Season.month(spec.last()));
        return switch (kind.verdict()) {
            case HARMLESS, RECOVERED -> OddSpellings.of(sight);
            case REFUSED -> Broken.of(sight);
            case FLAGGED, UNDETECTABLE -> Oddities.of(sight);
        };
    }

    private Soiled<Row> followUp(Row row) {
        Project project = row.project();
        int month = row.month() - 1;
        RowKind kind = drawn(project, month);
        if (kind == null || !kind.echoes() || isSpared(project, month)) return Soiled.clean(row);
        Row before = Row.of(project, month);
        Soiled<Row> soiled = before == null ? null : befalling(before);
        return soiled == null || soiled.mark() == null
                ? Soiled.clean(row)
                : Soiled.marked(row, soiled.mark().followUp());
    }
}
