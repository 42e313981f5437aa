package planlake.trace;

import org.jspecify.annotations.Nullable;

/**
 * A cell that a figure was read from.
 *
 * @param field the delivered field
 * @param label what people call it
 * @param value what it was read as, in 万元 for money; null for nothing
 * @param address {@code H12}; empty if the sheet's columns are not known
 * @param source dispatch or register
 * @param place its row
 * @param mark how it was read where that was no plain reading; null if it was
 * @param missing why it has no value; null where nothing was said
 * @param text what the file holds there, as delivered; null if nobody looked
 * @param correctedText what the returned workbook says instead; null if it says nothing of this cell, or nobody looked
 */
public record SourceCell(
        String field,
        String label,
        @Nullable Object value,
        String address,
        String source,
        Place place,
        @Nullable String mark,
        @Nullable String missing,
        @Nullable String text,
        @Nullable String correctedText) {

    /** How it was read, and why it has no value, in Chinese; empty where there is nothing to say. */
    public String words() {
        return HowRead.words(mark, missing);
    }

    SourceCell saying(@Nullable String delivered, @Nullable String corrected) {
        return new SourceCell(field, label, value, address, source, place, mark, missing, delivered, corrected);
    }
}
