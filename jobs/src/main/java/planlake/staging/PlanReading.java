package planlake.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.document.Documents;
import planlake.landing.Delivery;
import planlake.plan.Bodies;
import planlake.plan.PlanDocument;
import planlake.plan.PlanProblem;
import planlake.plan.read.PlanReader;
import planlake.plan.read.PlanRows;
import planlake.table.Rule;
import planlake.workbook.UnreadableFile;

/**
 * Reads a delivered plan document into tasks, bodies, named projects and targets; what it can't read is quarantined,
 * what it did not read surely is a finding.
 */
final class PlanReading {

    private PlanReading() {}

    static List<Outcome> read(Delivery delivery, Path file, Bodies bodies) {
        try {
            PlanDocument plan = PlanReader.read(Documents.read(file), bodies);
            if (plan.items().isEmpty()) throw new UnreadableFile("没有找到编号的任务（一、二、……）", "请核对文件是否为重点工作分工方案");
            if (!plan.isPlan()) throw new UnreadableFile("文件只说明已完成的情况（通报、进展），不是重点工作分工", "请提交布置任务的文件");
            return outcomes(delivery, plan);
        } catch (IOException e) {
            return List.of(Accounts.refused(delivery, String.valueOf(e.getMessage())));
        }
    }

    private static List<Outcome> outcomes(Delivery delivery, PlanDocument plan) {
        var outcomes = new ArrayList<Outcome>();
        for (PlanRows.PlanRow row : PlanRows.of(plan)) {
            var values = new LinkedHashMap<String, Object>(Accounts.place(delivery, ""));
            values.putAll(row.values());
            outcomes.add(new Outcome(delivery.id(), row.table(), values));
        }
        long staged = outcomes.size();
        long lost = plan.problems().stream().filter(PlanProblem::isLost).count();
        for (PlanProblem problem : plan.problems()) {
            outcomes.add(problem.isLost() ? quarantined(delivery, problem) : doubt(delivery, problem));
        }
        outcomes.add(Accounts.accepted(delivery, List.of(delivery.month().atDay(1)), null, staged + lost, lost, 0));
        return outcomes;
    }

    /** What was read, and should be looked at. */
    private static Outcome doubt(Delivery delivery, PlanProblem problem) {
        Rule rule = Rule.named("plan_doubt");
        Map<String, @Nullable Object> values = place(delivery, problem);
        values.put("rule_id", rule.id());
        values.put("severity", rule.severity().id());
        values.put("row_key", problem.taskNo() == null ? null : String.valueOf(problem.taskNo()));
        values.put("stated", problem.text());
        values.put("message", problem.what());
        return new Outcome(delivery.id(), "staging.finding", values);
    }

    private static Outcome quarantined(Delivery delivery, PlanProblem problem) {
        Map<String, @Nullable Object> values = place(delivery, problem);
        values.put("cells", Map.of("text", problem.text()));
        values.put("reasons", List.of(problem.what()));
        values.put("severity", "refuse");
        return new Outcome(delivery.id(), "staging.quarantine", values);
    }

    private static Map<String, @Nullable Object> place(Delivery delivery, PlanProblem problem) {
        var place = new LinkedHashMap<String, @Nullable Object>(Accounts.place(delivery, ""));
        place.put("row_number", problem.line());
        place.put("table_name", "staging.plan_item");
        return place;
    }
}
