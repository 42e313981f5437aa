package planlake.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.ReferenceFile;
import planlake.workbook.Cell;

/** What people type where a value should stand, and why none does: {@code data/reference/missing_value.csv}. */
public final class MissingWords {

    private static final Map<String, String> REASONS = new HashMap<>();
    private static final int LONGEST;
    private static final Set<Character> FIRST = new HashSet<>(Set.of('-', '_'));

    static {
        new ReferenceFile("missing_value").rows().forEach(row -> REASONS.put(key(row.get("text")), row.get("reason")));
        LONGEST = REASONS.keySet().stream().mapToInt(String::length).max().orElse(0);
        REASONS.keySet().forEach(key -> FIRST.add(key.charAt(0)));
    }

    private MissingWords() {}

    /**
     * Why a cell that says {@code text} holds no value: nothing, not_applicable, pending, exempt, not_started,
     * confidential or not_provided; null if the text is no word for a missing value.
     *
     * @param text of any case and width, with any blanks
     */
    public static @Nullable String reason(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0))) return null;
        String key = key(text);
        if (key.isEmpty() || key.length() > LONGEST) return null;
        return isDashes(key) ? "nothing" : REASONS.get(key);
    }

    /** The same, where the field's source has words of its own besides. */
    public static @Nullable String reason(String text, Field field) {
        String own = field.missing().isEmpty() ? null : field.missing().get(key(text));
        return own == null ? reason(text) : own;
    }

    /** False for what no word begins with, as figures; true for blanks and wide forms too. */
    private static boolean mayBegin(char first) {
        boolean isAscii = first > ' ' && first < 0x7f;
        return !isAscii || FIRST.contains(Character.toUpperCase(first));
    }

    private static boolean isDashes(String text) {
        return text.chars().allMatch(c -> "-‐‑‒–—―−─_".indexOf(c) >= 0);
    }

    private static String key(@Nullable String text) {
        return Cell.compact(text).toUpperCase(Locale.ROOT);
    }
}
