package planlake.plan.names;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a short name's characters are found, in order, in a full name: the fewer pieces and the closer together, the
 * surer.
 *
 * @param pieces into how many pieces the short name falls
 * @param singles how many of the pieces are one character only
 * @param inside characters that the full name has between the pieces
 * @param before characters that it has before the first piece
 * @param after characters that it has behind the last piece
 */
record Alignment(int pieces, int singles, int inside, int before, int after) {

    private static final int NEVER = 1_000_000;
    private static final int BREAK = 2;

    /** The alignment with the fewest breaks and gaps; null if the short name is no subsequence of the full one. */
    static @Nullable Alignment of(String brief, String full) {
        if (brief.isEmpty() || !isSubsequence(brief, full)) return null;
        return measured(positions(brief, full), full.length());
    }

    static boolean isSubsequence(String brief, String full) {
        int found = -1;
        for (int i = 0; i < brief.length(); i++) {
            found = full.indexOf(brief.charAt(i), found + 1);
            if (found < 0) return false;
        }
        return true;
    }

    /**
     * Where each character stands in the best alignment: cost[j] is the least for the characters so far, the last at j.
     */
    private static int[] positions(String brief, String full) {
        int[][] previous = new int[brief.length()][full.length()];
        int[] cost = new int[full.length()];
        for (int j = 0; j < full.length(); j++) cost[j] = full.charAt(j) == brief.charAt(0) ? 0 : NEVER;
        for (int i = 1; i < brief.length(); i++) cost = next(brief.charAt(i), full, cost, previous[i]);
        int at = 0;
        for (int j = 1; j < cost.length; j++) at = cost[j] < cost[at] ? j : at;
        int[] positions = new int[brief.length()];
        for (int i = brief.length() - 1; i >= 0; i--) {
            positions[i] = at;
            at = previous[i][at];
        }
        return positions;
    }

    private static int[] next(char wanted, String full, int[] cost, int[] previous) {
        int[] next = new int[cost.length];
        Arrays.fill(next, NEVER);
        int nearest = -1;
        for (int j = 1; j < cost.length; j++) {
            // The best place to jump from, counting the gap: characters further back cost more.
            if (nearest < 0 || cost[j - 1] - (j - 1) <= cost[nearest] - nearest) {
                nearest = cost[j - 1] < NEVER ? j - 1 : nearest;
            }
            if (full.charAt(j) != wanted || nearest < 0) continue;
            int jump = cost[nearest] + BREAK + (j - nearest - 1);
            boolean joins = cost[j - 1] <= jump;
            next[j] = joins ? cost[j - 1] : jump;
            previous[j] = joins ? j - 1 : nearest;
        }
        return next;
    }

    private static Alignment measured(int[] positions, int length) {
        int pieces = 1;
        int singles = 0;
        int inside = 0;
        int pieceStart = 0;
        for (int i = 1; i <= positions.length; i++) {
            boolean ends = i == positions.length || positions[i] != positions[i - 1] + 1;
            singles += ends && i - pieceStart == 1 ? 1 : 0;
            if (ends && i < positions.length) {
                pieces++;
                inside += positions[i] - positions[i - 1] - 1;
                pieceStart = i;
            }
        }
        int last = positions[positions.length - 1];
        return new Alignment(pieces, singles, inside, positions[0], length - last - 1);
    }
}
