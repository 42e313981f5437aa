package planlake.plan;

import java.util.List;
import planlake.document.text.TextSpan;

/**
 * A numbered part of the document that holds items.
 *
 * @param path the numbers from the outermost section down to it, as printed
 * @param title its heading
 */
public record PlanSection(List<String> path, String title, TextSpan span) {}
