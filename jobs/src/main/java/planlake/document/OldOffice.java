package planlake.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files in the container of old Office, none of which is read; each is refused as what it is. */
final class OldOffice {

    private OldOffice() {}

    /** Why the file is refused. */
    static UnreadableDocument refusal(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) return encrypted();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return new UnreadableDocument("不能读取旧版 Word 文档（.doc）", "请另存为 .docx 后重新报送");
            }
            return new UnreadableDocument("文件不是文档", "请报送 .docx、.pdf、.html 或 .txt 文件");
        } catch (IOException | RuntimeException e) {
            return UnreadableDocument.damaged("旧版 Office");
        }
    }

    static UnreadableDocument encrypted() {
        return new UnreadableDocument("文件已加密", "请取消密码后重新报送");
    }
}
