package planlake.document.text;

import java.io.IOException;

/** A document that is refused whole; the message, in Chinese, says what is wrong and what its sender is to do. */
public final class UnreadableDocument extends IOException {

    private final String problem;

    public UnreadableDocument(String problem, String whatToDo) {
        super(problem + "。" + whatToDo + "。");
        this.problem = problem;
    }

    /** What is wrong, without what to do about it. */
    public String problem() {
        return problem;
    }

    public static UnreadableDocument tooLong() {
        return new UnreadableDocument("文件内容过长，超过 200 万字", "请分成几个文件报送，或只报送重点工作分工部分");
    }

    public static UnreadableDocument encrypted() {
        return new UnreadableDocument("文件已加密", "请取消密码后重新报送");
    }

    public static UnreadableDocument damaged(String kind) {
        return new UnreadableDocument(kind + " 文件已损坏，无法读取", "请重新打开、另存后报送");
    }
}
