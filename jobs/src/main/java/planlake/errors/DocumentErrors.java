package planlake.errors;

import java.nio.file.Path;

/** What is refused where somebody asks about a plan document. */
public final class DocumentErrors {

    private DocumentErrors() {}

    /** A document that can't be opened; {@code cause} says why and what to do, in Chinese. */
    public static Refused unreadable(Path file, Exception cause) {
        return new Refused(
                "%s cannot be read as a document.".formatted(file),
                String.valueOf(cause.getMessage()),
                "Give a plan as txt, docx, html, or pdf with text.");
    }

    /** A document that asks for nothing: no numbered tasks, no table of tasks, or a bulletin of how far things are. */
    public static Refused noPlan(Path file) {
        return new Refused(
                "%s is no plan document.".formatted(file),
                "It has no tasks numbered 一、 （一） or 1., no table of tasks with 责任单位, or it only says how far things are.",
                "Give a plan or a division of tasks; planlake plan --text FILE prints the text as it is read.");
    }

    /** A comparison of another number of documents than two. */
    public static Refused twoToCompare(int given) {
        return new Refused(
                "--diff compares two documents.",
                "%d %s named.".formatted(given, given == 1 ? "is" : "are"),
                "Name the earlier one, then the later one: planlake plan --diff BEFORE AFTER.");
    }
}
