package planlake.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import planlake.bridge.Bridge;
import planlake.bridge.Snapshot;
import planlake.reports.print.Front;
import planlake.reports.sections.BridgeSection;

/** Bridges as a page of their own, which loads nothing from the net. */
public final class BridgePage {

    private BridgePage() {}

    /**
     * Writes the page; the same bridges give the same bytes.
     *
     * @param bridges between the same two editions; not empty
     * @param synthetic whether the figures are invented; the page then says so
     */
    public static Path write(Path file, List<Bridge> bridges, boolean synthetic) throws IOException {
        Snapshot.Head from = bridges.get(0).from();
        Snapshot.Head to = bridges.get(0).to();
        YearMonth month = to.month();
        Front front = new Front(
                "投资变动原因",
                month.getYear() + "年" + month.getMonthValue() + "月",
                month,
                "0",
                List.of("由 " + from.label(), "到 " + to.label(), "口径：调度数，只计已报项目", "方法：逐项目顺序替换，各项相加恰等于两期之差"),
                synthetic ? Optional.of(Front.SYNTHETIC) : Optional.empty());
        return Files.writeString(file, MonthPage.html(front, List.of(BridgeSection.of(bridges))));
    }
}
