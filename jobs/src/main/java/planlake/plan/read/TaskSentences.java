package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Clause;
import planlake.plan.ListMention;
import planlake.plan.NamedProject;
import planlake.plan.Target;
import planlake.plan.WorkItem;
import planlake.plan.text.Sentences;

/** Reads the sentences of a task: its work items, and the projects, targets and lists in them. */
record TaskSentences(String text, Review review, ProblemLog problems) {

    private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fffA-Za-z0-9]");
    private static final int LONGEST_TITLE = 32;

    /** What the sentences of one task hold. */
    record Read(
            List<WorkItem> workItems,
            List<NamedProject> projects,
            List<Target> targets,
            List<Target> past,
            List<ListMention> lists) {}

    /**
     * Reads a task from folded text in which its clauses are blanked out.
     *
     * @param isReview whether all of it speaks of the past
     */
    Read read(int taskNo, String masked, TextSpan task, List<Clause> clauses, boolean isReview) {
        List<WorkItem> workItems = new ArrayList<>();
        List<NamedProject> projects = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<Target> past = new ArrayList<>();
        for (TextSpan sentence : sentences(masked, task, clauses)) {
            int position = workItems.size() + 1;
            workItems.add(new WorkItem(position, sentence.in(text), sentence, clauseOf(sentence, clauses)));
            var line = Unwrapped.of(text, masked, sentence);
            var log = new ProblemLog(line.text());
            NamedProjectReader.Found found =
                    new NamedProjectReader(line.text(), line.folded(), log).read(taskNo, position, line.all());
            List<Target> wanted =
                    new TargetReader(line.text(), line.folded(), log).read(position, line.all(), found.counts());
            List<TextSpan> then = isReview ? List.of(line.all()) : review.in(line.folded(), line.all());
            for (NamedProject project : found.projects()) {
                boolean isPast = then.stream().anyMatch(project.span()::overlaps);
                if (isPast) problems.add(line.back(project.span()), "说的是过去，不作点名项目");
                else projects.add(line.back(project, text));
            }
            for (Target target : wanted) {
                boolean isPast = then.stream().anyMatch(target.span()::overlaps);
                (isPast ? past : targets).add(line.back(target, text));
            }
            log.all().forEach(problem -> problems.add(line.back(problem.span()), problem.what()));
        }
        if (!past.isEmpty()) {
            problems.add(past.get(0).span(), "说的是过去，%d个数字不作目标".formatted(past.size()));
        }
        return new Read(workItems, projects, targets, past, ListMention.among(targets));
    }

    /** A clause ends a sentence, whether a stop stands there or not. */
    private static List<TextSpan> sentences(String masked, TextSpan task, List<Clause> clauses) {
        List<TextSpan> sentences = new ArrayList<>();
        int from = task.start();
        for (Clause clause : clauses) {
            boolean isWithin = clause.span().start() > from && clause.span().end() < task.end();
            if (isWithin) {
                sentences.addAll(
                        Sentences.in(masked, new TextSpan(from, clause.span().end())));
                from = clause.span().end();
            }
        }
        sentences.addAll(Sentences.in(masked, new TextSpan(from, Math.max(from, task.end()))));
        return sentences.stream()
                .filter(sentence -> WORDS.matcher(sentence.in(masked)).find())
                .toList();
    }

    /** The clause behind a sentence; in a table the one of its row. */
    private static @Nullable Integer clauseOf(TextSpan sentence, List<Clause> clauses) {
        boolean isTable = !clauses.isEmpty() && clauses.stream().noneMatch(Clause::isBracket);
        for (Clause clause : clauses) {
            if (clause.span().start() >= sentence.start()) return clause.no();
        }
        return isTable ? 1 : null;
    }

    /** Whether a first sentence is short enough, and free of figures, to be no more than a heading. */
    static boolean isTitle(String sentence) {
        return sentence.length() <= LONGEST_TITLE && !sentence.matches(".*[0-9%].*");
    }
}
