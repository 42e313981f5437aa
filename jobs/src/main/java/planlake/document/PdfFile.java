package planlake.document;

import java.io.IOException;
import java.nio.file.Path;

final class PdfFile {
    private PdfFile() {}

    static DocumentText read(Path path) throws IOException {
        if (path.toFile().exists()) throw UnreadableDocument.damaged("PDF");
        return DocumentText.of("");
    }
}
