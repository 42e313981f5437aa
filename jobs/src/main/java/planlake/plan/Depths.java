package planlake.plan;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How deep in brackets and quotes each character of a text stands. An opening that is not closed soon counts no more.
 */
final class Depths {

    /** No bracket holds more characters. */
    private static final int REACH = 400;

    private final int[] depths;

    private Depths(int[] depths) {
        this.depths = depths;
    }

    static Depths of(String folded) {
        int[] depths = new int[folded.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < folded.length(); i++) {
            while (!open.isEmpty() && i - open.getLast() > REACH) {
                open.removeLast();
            }
            int step = Brackets.step(folded.charAt(i));
            if (step < 0 && !open.isEmpty()) {
                open.pop();
            }
            depths[i] = open.size();
            if (step > 0) {
                open.push(i);
            }
        }
        return new Depths(depths);
    }

    /** Brackets and quotes around the character, its own not counted. */
    int at(int offset) {
        return depths[offset];
    }
}
