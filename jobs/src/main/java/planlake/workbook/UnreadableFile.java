package planlake.workbook;

import java.io.IOException;

/** A delivered file that is refused whole; the message, in Chinese, goes back to its sender. */
public final class UnreadableFile extends IOException {

    public UnreadableFile(String problem, String whatToDo) {
        super(problem + "。" + whatToDo + "。");
    }

    private UnreadableFile(String message) {
        super(message);
    }

    /** A damaged file, of whatever kind. */
    static UnreadableFile damaged(String where) {
        return new UnreadableFile("工作簿已损坏，无法读取（" + where + "）", "请在 Excel 中打开、另存后重新报送");
    }

    /** The same, told of one file within the delivered one. */
    UnreadableFile within(String entry) {
        return new UnreadableFile("压缩包中的“" + entry + "”：" + getMessage());
    }
}
