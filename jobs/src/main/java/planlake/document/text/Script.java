package planlake.document.text;

/** Which characters are written without blanks between them. */
public final class Script {

    private Script() {}

    /** Chinese characters, and the punctuation and wide letters that go with them. */
    public static boolean isChinese(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || (c >= '\uFE30' && c <= '\uFE4F')
                || (c >= '\uFF00' && c <= '\uFFEF')
                || Character.isSurrogate(c)
                || "“”‘’—…·①②③④⑤⑥⑦⑧⑨⑩".indexOf(c) >= 0;
    }
}
