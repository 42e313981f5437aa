package planlake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.errors.Refused;

class BodiesTest {

    @TempDir
    Path folder;

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void aHomesOwnBodiesTakeThePlaceOfThoseThatComeWithPlanlake() throws IOException {
        write("body.csv", "body_key,name,kind", "x,省星际航行厅,department");

        Bodies bodies = Bodies.in(folder);

        assertThat(bodies.find("省星际航行厅")).extracting(Bodies.Body::name).isEqualTo("省星际航行厅");
        assertThat(bodies.find("省发展改革委")).isNull();
        assertThat(bodies.find("省发改委")).isNull();
    }

    @Test
    void aHomesOwnAliasesAreOfTheBodiesThatComeWithPlanlake() throws IOException {
        write("body_alias.csv", "alias,name", "省计委,省发展改革委");

        assertThat(Bodies.in(folder).find("省计委")).extracting(Bodies.Body::name).isEqualTo("省发展改革委");
    }

    @Test
    void anAliasOfABodyThatIsNotThereIsRefusedWithItsLine() throws IOException {
        write("body_alias.csv", "alias,name", "省计委,省发展改革委", "省星航厅,省星际航行厅");

        assertThatThrownBy(() -> Bodies.in(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("body_alias.csv, line 3: there is no body '省星际航行厅'");
    }
}
