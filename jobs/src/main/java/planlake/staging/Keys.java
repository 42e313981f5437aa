package planlake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.landing.Hash;

/**
 * Which rows of a file are about the same thing. Those that say different things of it can't all be right, so none is
 * believed; of those that say the same, one is kept.
 */
final class Keys {

    /** As many places as a message names. */
    private static final int NAMED = 5;

    private final Map<String, Said> byKey = new HashMap<>();

    /** What the rows of one key say; the digest is that of the first row's cells. */
    private static final class Said {
        private final String digest;
        private final List<Place> places = new ArrayList<>(1);
        private int rows;
        private boolean isContradicted;

        Said(String digest) {
            this.digest = digest;
        }
    }

    private record Place(String sheet, int row) {

        String seenFrom(String other) {
            return sheet.equals(other) ? "第 " + row + " 行" : Survey.called(sheet) + "第 " + row + " 行";
        }
    }

    /** What stands for a key where nothing names a row: all that it says. */
    static String ofCells(Map<String, String> cells) {
        return Hash.ofText(cells.toString());
    }

    /** A row with that key. */
    void see(String key, String sheet, int row, Map<String, String> cells) {
        String digest = Hash.ofText(cells.toString()).substring(0, 16);
        Said said = byKey.computeIfAbsent(key, unseen -> new Said(digest));
        said.rows++;
        if (!said.digest.equals(digest)) said.isContradicted = true;
        if (said.places.size() <= NAMED) said.places.add(new Place(sheet, row));
    }

    /** Why the row can't be taken beside others with its key, in Chinese; null if it can. */
    @Nullable
    String problem(String key, String sheet, int row) {
        Said said = byKey.get(key);
        if (said == null || said.rows < 2) return null;
        Place here = new Place(sheet, row);
        if (!said.isContradicted && said.places.get(0).equals(here)) return null;
        String others = said.places.stream()
                .filter(place -> !place.equals(here))
                .limit(NAMED)
                .map(place -> place.seenFrom(sheet))
                .collect(Collectors.joining("、"));
        String more = said.rows > NAMED + 1 ? "等 " + (said.rows - 1) + " 行" : "";
        return (said.isContradicted ? "与%s%s主键相同而内容不同，不知以哪行为准" : "与%s%s完全重复").formatted(others, more);
    }
}
