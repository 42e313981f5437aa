package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.landing.Hash;
import planlake.staging.CellTexts.At;
import planlake.staging.CellTexts.Corrected;
import planlake.testing.Book;
import planlake.workbook.Sheets;

class CellTextsTest {

    @TempDir
    Path folder;

    @Test
    void givesWhatTheCellsOfAWorkbookHoldAsDelivered() throws IOException {
        Path file = Sheets.workbook(folder.resolve("a.xlsx"), "标题", """
                项目|本年完成|备注
                甲|约1.2亿|
                乙|=340.5|x
                """);

        assertThat(CellTexts.of(
                        file,
                        Hash.ofFile(file),
                        List.of(new At("表2", "B2"), new At("表2", "B3"), new At("表2", "C2"), new At("表1", "A1"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new At("表2", "B2"), "约1.2亿",
                        new At("表2", "B3"), "340.5",
                        new At("表2", "C2"), "（空）",
                        new At("表1", "A1"), "标题"));
    }

    @Test
    void readsColumnsBeyondZ() throws IOException {
        Path file = Sheets.csv(folder.resolve("a.csv"), "0|".repeat(27) + "AB列", UTF_8, "");

        assertThat(CellTexts.of(file, Hash.ofFile(file), List.of(new At("", "AB1"))))
                .containsEntry(new At("", "AB1"), "AB列");
    }

    @Test
    void refusesAFileThatIsNoLongerWhatWasDelivered() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "甲,1\n");
        String delivered = Hash.ofFile(file);
        Files.writeString(file, "甲,2\n");

        assertThatThrownBy(() -> CellTexts.of(file, delivered, List.of(new At("", "B1"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("改动");
        assertThatThrownBy(() -> CellTexts.of(folder.resolve("b.csv"), delivered, List.of()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void givesWhatAReturnedWorkbookSaysInstead() throws IOException {
        var id = new CorrectionId("沈阳市", YearMonth.of(2025, 3), "d1", "三月.xlsx", "hash", "调度表", 12, "done_ytd_wan");
        Path file = folder.resolve("更正.xlsx");
        new Book(Map.of(
                        CorrectionId.SHEET,
                        List.of(List.of(CorrectionId.MARK, ""), List.of("编号", "更正为"), List.of(id.text(), "2584"))))
                .write(file);

        assertThat(CellTexts.corrections(file, Hash.ofFile(file)))
                .containsExactly(Map.entry(new Corrected("d1", "调度表", 12, "done_ytd_wan"), "2584（更正!第 3 行）"));
    }
}
