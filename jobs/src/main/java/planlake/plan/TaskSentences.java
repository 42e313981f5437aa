package planlake.plan;

import java.util.ArrayList;
import java.util.List;
import planlake.document.Span;

/** Reads the sentences of a task: its work items, and the projects, targets and lists in them. */
final class TaskSentences {

    private final String text;
    private final ListNames lists;
    private final ProblemLog problems;

    /** What the sentences of one task hold. */
    record Read(List<WorkItem> workItems, List<NamedProject> projects, List<Target> targets, List<ListMention> lists) {}

    TaskSentences(String text, ListNames lists, ProblemLog problems) {
        this.text = text;
        this.lists = lists;
        this.problems = problems;
    }

    /** Reads a task from folded text in which its clauses are blanked out. */
    Read read(int taskNo, String masked, Span task) {
        var projectReader = new NamedProjectReader(text, masked, problems);
        var targetReader = new TargetReader(text, masked);
        List<WorkItem> workItems = new ArrayList<>();
        List<NamedProject> projects = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (Span sentence : Sentences.in(masked, task)) {
            workItems.add(new WorkItem(workItems.size() + 1, sentence.in(text), sentence));
            NamedProjectReader.Found found = projectReader.read(taskNo, sentence);
            projects.addAll(found.projects());
            targets.addAll(targetReader.read(sentence, found.counts()));
        }
        return new Read(workItems, projects, targets, lists.mentioned(targets));
    }
}
