package planlake.commands.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import planlake.console.Format;
import planlake.testing.ReleasedRows;

class BodiesCommandTest {

    private static final ReleasedRows ROWS = ReleasedRows.none()
            .with("marts.task_body", """
                    plan_year | task_no | position | body           | body_as_printed | role  | body_kind
                    2025      | 1       | 1        | 省科技厅       | 省科技厅        | lead  | department
                    2025      | 2       | 1        | 省人社保障厅   | 省人社保障厅    | lead  |
                    2025      | 2       | 2        | 省科技厅       | 省科技厅        | joint | department
                    2025      | 3       | 1        | 省人社保障厅   | 省人社保障厅    | joint |
                    2024      | 1       | 1        | 省旧局         | 省旧局          | lead  |
                    """)
            .with("marts.plan_task", """
                    plan_year | task_no | file
                    2025      | 2       | plan.txt
                    2024      | 2       | old.txt
                    """)
            .with("history.plan_body", """
                    file     | task_no | position | row_number | known_to
                    plan.txt | 2       | 1        | 17         |
                    old.txt  | 2       | 1        | 3          |
                    """)
            .with("conformed.body", """
                    name                 | kind       | kind_label | level    | sort_order
                    省科技厅             | department | 省政府部门 | province | 203
                    省人力资源社会保障厅 | department | 省政府部门 | province | 210
                    """)
            .with("conformed.body_alias", """
                    alias        | name     | relation    | valid_to
                    省科学技术厅 | 省科技厅 | full        |
                    省科委       | 省科技厅 | predecessor | 2018-04-01
                    """)
            .with("marts.task_ledger", """
                    plan_year | report_month | task_no | work_item_no | lead_bodies | other_bodies
                    2025      | 2025-08-01   | 1       | 1            | [省科技厅]  | []
                    2025      | 2025-09-01   | 1       | 1            | [省科技厅]  | []
                    2025      | 2025-09-01   | 2       | 1            | []          | [省科技厅, 省人社保障厅]
                    2025      | 2025-09-01   | 2       | 2            | []          | [省科技厅]
                    """);

    private final PlanBodies bodies = new PlanBodies(ROWS, 2025);

    @Test
    void eachBodyHasItsTasksWorkItemsAndNames() {
        assertThat(BodyTable.of(bodies, PlanBodies.lastLedger(ROWS, 2025), true)
                        .text(Format.CSV)
                        .lines()
                        .skip(1))
                .containsExactly("省科技厅,省政府部门,省级,1,1,1,2,省科学技术厅,省科委（2018年4月前）", "省人社保障厅,未登记,,1,1,0,1,,");
    }

    @Test
    void beforeThereIsALedgerWorkItemsAreLeftOut() {
        assertThat(BodyTable.of(bodies, List.of(), false).text(Format.CSV)).contains("省科技厅,department,province,1,1,,,");
    }

    @Test
    void aNameThatIsNotKnownIsListedWithItsPlacesAndTheLinesThatMakeItKnown() {
        List<UnknownBody> unknown = UnknownBody.all(ROWS, bodies);

        assertThat(unknown).singleElement().satisfies(each -> {
            assertThat(each.places().stream().map(UnknownBody.Place::text))
                    .containsExactly("任务2（第17行）“省人社保障厅” plan.txt", "任务3“省人社保障厅”");
            assertThat(each.likely()).containsExactly("省人力资源社会保障厅");
            assertThat(each.toCopy(1))
                    .containsExactly(
                            "body_alias.csv: 省人社保障厅,省人力资源社会保障厅,variant,",
                            "body.csv: own9001,省人社保障厅,department,政府部门,province,9001");
        });
    }
}
