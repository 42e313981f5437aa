package planlake.staging;

import java.io.IOException;
import java.nio.file.Path;

/** Which of the zipped office documents is a workbook without macros; the others are refused, each by its name. */
final class XlsxGate {

    private XlsxGate() {}

    /** Whether the zip file is an office document, or was meant to be one, and not an archive of files. */
    static boolean isOffice(ZipParts parts) {
        return parts.has("[Content_Types].xml")
                || parts.has("xl/workbook.xml")
                || parts.has("word/document.xml")
                || (parts.has("mimetype") && parts.has("content.xml"));
    }

    /** @throws UnreadableFile if the workbook does not pass */
    static void check(Path file) throws IOException {
        try (ZipParts parts = ZipParts.open(file)) {
            check(parts);
        }
    }

    /** @throws UnreadableFile if it is no workbook, has macros, or parts that reach out of it */
    static void check(ZipParts parts) throws UnreadableFile {
        for (String name : parts.keys()) {
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) throw macros();
            if (("/" + name).contains("/../")) throw UnreadableFile.damaged("部件 " + name);
        }
        if (parts.has("xl/workbook.bin")) {
            throw new UnreadableFile("不能读取二进制工作簿（.xlsb）", "请另存为 .xlsx 后重新报送");
        }
        boolean hasWorkbook = parts.keys().stream().anyMatch(name -> name.matches("xl/workbook[0-9]*\\.xml"));
        if (!hasWorkbook) throw new UnreadableFile("不是 Excel 工作簿", "请报送 .xlsx 文件");
    }

    static UnreadableFile macros() {
        return new UnreadableFile("工作簿带有宏", "请在 Excel 中新建工作簿，粘贴数值后重新报送");
    }
}
