package planlake.document.text;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what was read against the plan that was written. */
public final class RoundTrip {

    private RoundTrip() {}

    public static void check(DocumentText read) {
        assertThat(read.tables()).hasSize(1);
        assertThat(MadeUpPlan.cells(read, 0)).isEqualTo(MadeUpPlan.cells());
        TextSpan table = read.tables().get(0).span();
        assertThat(read.text().substring(0, table.start()).lines()).containsExactlyElementsOf(MadeUpPlan.lines(false));
        assertThat(read.text().substring(table.end() + 1).lines()).containsExactlyElementsOf(MadeUpPlan.lines(true));
    }
}
