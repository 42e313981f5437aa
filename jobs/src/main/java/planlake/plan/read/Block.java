package planlake.plan.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * Where an item stands, before it is read.
 *
 * @param path the numbers from the outermost section down to the item
 * @param ordinal its own number as printed; empty if it has none
 * @param at where it begins, its number included
 * @param content its text and its clauses
 * @param sections the headings around it, outermost first
 * @param line its row where it stands in a table of tasks; else null
 */
record Block(
        List<String> path,
        String ordinal,
        int at,
        TextSpan content,
        List<String> sections,
        TaskTable.@Nullable Line line,
        boolean firstLeads) {

    static Block ofText(List<String> path, String ordinal, int at, TextSpan content, List<String> sections) {
        return new Block(path, ordinal, at, content, sections, null, false);
    }
}
