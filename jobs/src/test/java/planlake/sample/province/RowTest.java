package planlake.sample.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import planlake.sample.dirt.Dirt;

/** The identities that hold in every delivered row, over three calendar years. */
class RowTest {

    private static final int FROM = 2025 * 12;
    private static final int MONTHS = 36;
    private static final SampleSpec SPEC =
            new SampleSpec(2_000, MONTHS, 5, YearMonth.of(2025, 1), Delivered.CSV, Dirt.NONE);
    private static final Projects PROJECTS = new Projects(SPEC, Reference.load());

    private static List<Project> projects() {
        return IntStream.range(0, SPEC.projects()).mapToObj(PROJECTS::project).toList();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Project project : projects()) {
            for (int month = FROM; month < FROM + MONTHS; month++) {
                Row row = Row.of(project, month);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @Test
    void moneyKeepsItsIdentities() {
        for (Row row : rows()) {
            Figures figures = row.figures();
            assertThat(figures.month()).as("%s", row).isNotNegative();
            assertThat(figures.sinceStart()).as("%s", row).isLessThanOrEqualTo(figures.total());
            Long plan = figures.plan();
            if (plan != null) {
                assertThat(plan).as("%s", row).isBetween(0L, figures.total() - figures.toLastYear());
            }
            assertThat(row.funds().paid()).isBetween(0L, row.funds().arrived());
            assertThat(row.funds().selfRaised()).isNotNegative();
        }
    }

    @Test
    void eachMonthGoesOnWhereTheOneBeforeEnded() {
        List<Row> rows = rows();
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            boolean follows = before.project().index() == row.project().index();
            if (follows && row.month() % 12 != 0) {
                assertThat(row.figures().ytd())
                        .isEqualTo(before.figures().ytd() + row.figures().month());
            } else if (follows) {
                assertThat(row.figures().toLastYear())
                        .isEqualTo(before.figures().sinceStart());
            }
        }
    }

    @Test
    void nothingIsSpentBeforeTheStartAndNothingFinishesBeforeIt() {
        for (Row row : rows()) {
            if (!row.started()) {
                assertThat(row.figures().sinceStart()).as("%s", row).isZero();
            }
            if (row.actualFinish() instanceof LocalDate finish) {
                assertThat(finish)
                        .isAfterOrEqualTo(row.project().timeline().actualStart().day());
            }
            assertThat(row.course().due())
                    .isGreaterThan(row.project().timeline().actualStart().month());
        }
    }

    @Test
    void wrongFirstAttemptsKeepTheIdentitiesToo() {
        assertThat(rows().stream().map(Row::understated)).allSatisfy(row -> {
            assertThat(row.figures().month()).isNotNegative();
            assertThat(row.figures().ytd()).isGreaterThanOrEqualTo(row.figures().month());
        });
    }

    @Test
    void everyProjectIsReportedAndHasACodeOfItsOwn() {
        Set<Integer> reported = new HashSet<>();
        rows().forEach(row -> reported.add(row.project().index()));
        assertThat(reported).hasSize(SPEC.projects());
        assertThat(projects().stream().map(Project::code)).doesNotHaveDuplicates();
    }

    @Test
    void currentCodesCarryTheirCheckDigit() {
        assertThat(projects().stream()
                        .map(Project::code)
                        .filter(code -> Integer.parseInt(code.substring(2, 4)) <= 12)
                        .map(code -> code.replace("-", "")))
                .isNotEmpty()
                .allMatch(digits -> InventedCode.checkDigit(digits.substring(0, 19)) == digits.charAt(19));
    }

    @Test
    void theProvinceHasEveryKindOfProject() {
        List<Row> rows = rows();
        assertThat(rows.stream().map(Row::stage)).contains("前期", "新开工", "续建", "竣工投产");
        assertThat(rows.stream().map(row -> row.project().place().unit()).distinct())
                .hasSize(16);
        assertThat(rows).anyMatch(row -> row.figures().plan() == null);
        assertThat(projects())
                .anyMatch(project -> crosses(project, true))
                .anyMatch(project -> crosses(project, false))
                .anyMatch(project -> project.listedFrom() > 0)
                .anyMatch(Project::preparing);
    }

    private static boolean crosses(Project project, boolean up) {
        boolean before = project.budget().total() >= RegisterList.LARGE_FROM;
        boolean after = project.budget().revised() >= RegisterList.LARGE_FROM;
        return before != after && after == up;
    }
}
