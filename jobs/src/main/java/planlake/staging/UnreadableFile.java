package planlake.staging;

import java.io.IOException;

/** A delivered file that is refused whole; the message, in Chinese, goes back to its sender. */
final class UnreadableFile extends IOException {

    UnreadableFile(String problem, String whatToDo) {
        super(problem + "。" + whatToDo + "。");
    }
}
