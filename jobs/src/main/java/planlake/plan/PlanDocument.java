package planlake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * A plan document, read.
 *
 * @param text the text that all spans point into; names of people in it are covered
 * @param title empty if none is printed
 * @param number 发文字号 as printed, 国发〔2018〕39号; null if none is
 * @param date the day that it was made, as printed; null if none is
 * @param year the year that the plan is for; null if neither title nor particulars name one
 * @param part which part of the plan it is; null if the title does not say
 * @param isDigest whether it says of itself that it is a digest (摘编), not the document
 * @param sections the numbered sections that hold items, in order
 * @param implied bodies that answer for every item without being named there
 * @param closing what stands below the last item and belongs to none: the closing words; null if nothing does
 * @param problems what could not be read, or not surely; nothing is dropped without a problem
 */
public record PlanDocument(
        String text,
        String title,
        @Nullable String number,
        @Nullable String date,
        @Nullable Integer year,
        @Nullable Integer part,
        boolean isDigest,
        List<PlanSection> sections,
        List<PlanItem> items,
        List<TaskBody> implied,
        @Nullable TextSpan closing,
        List<PlanProblem> problems) {

    /**
     * Whether it asks for anything: what holds no items, or only says how far things are (a bulletin, a report of
     * progress), is no plan.
     */
    public boolean isPlan() {
        boolean saysWhatIs = items.stream().anyMatch(item -> !item.past().isEmpty());
        boolean asks = items.stream()
                .anyMatch(item -> !item.clauses().isEmpty()
                        || !item.targets().isEmpty()
                        || !item.projects().isEmpty());
        return !items.isEmpty() && (asks || !saysWhatIs);
    }
}
