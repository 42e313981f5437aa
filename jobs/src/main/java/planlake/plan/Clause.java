package planlake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * Who answers for what stands before it, as printed: in brackets, on lines of its own, or in a table's cells.
 *
 * @param text as printed, brackets included
 * @param no counts the clauses of an item, from 1; clauses with nothing between them, such as the lines or cells of one
 *     task, are one and have one number
 * @param bodies in printed order
 * @param deadline by when, where the clause says it, as printed; else null
 */
public record Clause(
        int no,
        String text,
        TextSpan span,
        List<TaskBody> bodies,
        @Nullable String deadline) {

    public Clause numbered(int number) {
        return new Clause(number, text, span, bodies, deadline);
    }

    /** Whether it stands in brackets behind what it is about, rather than on lines of its own or in a table. */
    public boolean isBracket() {
        return !text.isEmpty() && "([{〔【〖（［｛".indexOf(text.charAt(0)) >= 0;
    }
}
