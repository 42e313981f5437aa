package planlake.plan.read;

import planlake.document.text.TextSpan;
import planlake.plan.NamedProject;
import planlake.plan.Target;
import planlake.plan.TaskBody;

/** A sentence without the line breaks of narrow pages, and where each of its characters stands in the document. */
final class Unwrapped {

    private final String text;
    private final String folded;
    /** The offset of each character in the document. */
    private final int[] places;

    private Unwrapped(String text, String folded, int[] places) {
        this.text = text;
        this.folded = folded;
        this.places = places;
    }

    static Unwrapped of(String document, String folded, TextSpan sentence) {
        var text = new StringBuilder();
        var plain = new StringBuilder();
        int[] places = new int[sentence.end() - sentence.start()];
        boolean isBroken = false;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = folded.charAt(i);
            isBroken = c == '\n' || c == '\r' || (isBroken && c == ' ');
            if (!isBroken) {
                places[text.length()] = i;
                text.append(document.charAt(i));
                // Cells of a table are apart as the parts of a sentence are.
                plain.append(document.charAt(i) == '\t' ? ',' : c);
            }
        }
        return new Unwrapped(text.toString(), plain.toString(), places);
    }

    /** As printed. */
    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    TextSpan all() {
        return new TextSpan(0, text.length());
    }

    /** The stretch in the document that a stretch of the sentence is. */
    TextSpan back(TextSpan span) {
        if (span.isEmpty()) {
            int at = places[Math.min(span.start(), text.length() - 1)];
            return new TextSpan(at, at);
        }
        return new TextSpan(places[span.start()], places[span.end() - 1] + 1);
    }

    TaskBody back(TaskBody body) {
        return new TaskBody(body.body(), body.printed(), body.alias(), body.role(), body.isKnown(), back(body.span()));
    }

    NamedProject back(NamedProject project, String document) {
        TextSpan span = back(project.span());
        return new NamedProject(
                project.taskNo(),
                project.workItemNo(),
                project.shortName(),
                span.in(document),
                project.verb(),
                project.qualifier(),
                project.statedCount(),
                span);
    }

    Target back(Target target, String document) {
        TextSpan span = back(target.span());
        return new Target(
                target.workItemNo(),
                span.in(document),
                target.indicator(),
                target.comparison(),
                target.printed(),
                target.quantity(),
                target.unit(),
                target.deadline(),
                span);
    }
}
