package planlake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    /** Typed text => its statements and what is left, between bars. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 => |select 1",
                "select 1; => select 1|",
                "select 1;select 2; sel => select 1|select 2| sel",
                "select ';' ; => select ';' |",
                "select 'it\\'s;' ; => select 'it\\'s;' |",
                "select 'it''s;' ; => select 'it''s;' |",
                "select r'\\'; select 2; => select r'\\'| select 2|",
                "select \";\"; => select \";\"|",
                "select `a;b`; => select `a;b`|",
                "select 1 -- one; two => |select 1 -- one; two",
                "select /* a; /* b; */ c; */ 1; => select /* a; /* b; */ c; */ 1|",
                "select 1; -- done => select 1|",
                "select 1; /* done */ => select 1|",
                "/* open; => |/* open;",
                "select 'open; => |select 'open;",
                "; ; => |"
            })
    void isCutAtItsSemicolons(String example) {
        String[] parts = example.split(" => ", 2);
        SqlText text = SqlText.of(parts[0]);
        String[] expected = parts[1].split("\\|", -1);
        int last = expected.length - 1;
        assertThat(text.rest()).isEqualTo(expected[last]);
        assertThat(text.statements())
                .isEqualTo(Arrays.stream(expected, 0, last)
                        .filter(s -> !s.isEmpty())
                        .toList());
    }
}
