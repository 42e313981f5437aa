package planlake.document.text;

/**
 * Whether bytes that could all be GB18030 make Chinese words, or stand within words of Latin letters, as the accented
 * letters of windows-1252 do: most of those can be read as Chinese characters that nobody uses (S鉶 for São). Chinese
 * comes in runs of common characters between blanks, digits and separators.
 */
final class WordBytes {

    /** Fewer characters say nothing of how common they are. */
    private static final int ENOUGH = 8;

    private static final int NONE = -1;

    private int lead = NONE;
    private int run;
    private boolean isAtLetter;
    private long withinWords;
    private long words;
    private long characters;
    private long common;

    /** Whether the bytes so far have not ended a run. */
    boolean isOpen() {
        return run > 0 || lead != NONE;
    }

    /** A byte beyond ASCII, or any behind such, and the byte before it. */
    void take(int b, int before) {
        if (lead != NONE) {
            second(b);
            return;
        }
        if (b > 0x80 && b < 0xFF) {
            if (run == 0) isAtLetter = isLetter(before);
            lead = b;
            return;
        }
        isAtLetter |= isLetter(b);
        end();
    }

    private void second(int b) {
        boolean isCommon = b >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3));
        lead = NONE;
        characters++;
        if (isCommon) common++;
        boolean isPair = b >= 0x40 || (b >= '0' && b <= '9');
        // Of a letter that takes the next one with it, São, nothing else is left to tell.
        isAtLetter |= isLetter(b) || !isPair;
        run++;
        if (!isPair) end();
    }

    void end() {
        if (lead != NONE) {
            characters++;
            run++;
            lead = NONE;
        }
        if (run > 2 || (run == 2 && !isAtLetter)) words += run;
        else if (run > 0 && isAtLetter) withinWords++;
        run = 0;
        isAtLetter = false;
    }

    /** Whether most of it are parts of words of Latin letters. */
    boolean areWestern() {
        return withinWords > words;
    }

    /** Whether too few of the characters are common for Chinese; 99 of 100 are, in names nine of ten. */
    boolean areNoChinese() {
        return characters >= ENOUGH && common * 10 < characters * 6;
    }

    private static boolean isLetter(int b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }
}
