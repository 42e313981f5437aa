package planlake.commands.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Listing;
import planlake.console.Format;
import planlake.console.JsonTree;
import planlake.document.Documents;
import planlake.document.text.UnreadableDocument;
import planlake.errors.DocumentErrors;
import planlake.errors.Errors;
import planlake.plan.Bodies;
import planlake.plan.PlanDiff;
import planlake.plan.PlanDocument;
import planlake.plan.PlanJson;
import planlake.plan.PlanProblem;
import planlake.plan.read.PlanReader;

/** {@code planlake plan}. */
@Command(
        name = "plan",
        header = "Shows how a plan document would be read, without loading it; or what differs between two versions.",
        description = {
            "Title, number, date and part; sections, tasks, their sentences (work items), who answers for them in which",
            "role, targets and named projects, and what could not be read, with its line. txt, docx, html, and pdf with",
            "text. Offsets of json count characters of the text that --text prints; names of people in it are covered.",
            "Exit code 0: all is read; 3: a clause could not be; 2: the document could not be opened, or is no plan."
        },
        footer = {
            "",
            "Examples:",
            "  planlake plan 重点工作分工方案.docx",
            "  planlake plan --format json 实施意见.html",
            "  planlake plan --format csv 任务清单.pdf          a line per body of each clause",
            "  planlake plan --diff 分工方案.txt 分工方案（修订）.docx"
        })
public final class PlanCommand extends Listing {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--text", description = "Print the document's text, which all offsets point into, and no more.")
    private boolean text;

    @Option(names = "--diff", description = "Compare two documents: items, bodies, targets, projects that changed.")
    private boolean diff;

    @Parameters(index = "0", arity = "1..*", paramLabel = "FILE", description = "The document; two with --diff.")
    private List<Path> files = new ArrayList<>();

    @Override
    protected int run(PrintWriter out) {
        if (diff && text) throw Errors.notTogether("--diff", "--text");
        if (diff && files.size() != 2) throw DocumentErrors.twoToCompare(files.size());
        Bodies bodies = Bodies.in(home.home().reference());
        List<PlanDocument> plans =
                files.stream().map(file -> read(file, bodies)).toList();
        if (diff) {
            List<PlanDiff.ItemChange> changes = PlanDiff.between(plans.get(0), plans.get(1));
            new PlanDiffTable(changes).print(format.format(), out);
        } else {
            print(plans, out);
        }
        out.flush();
        boolean isWhole =
                plans.stream().flatMap(plan -> plan.problems().stream()).noneMatch(PlanProblem::isLost);
        return diff || text || isWhole ? 0 : 3;
    }

    private void print(List<PlanDocument> plans, PrintWriter out) {
        if (text) {
            plans.forEach(plan -> out.println(plan.text()));
        } else if (format.format() == Format.JSON) {
            out.println(json(plans));
        } else if (format.format() == Format.CSV) {
            PlanText.clauses(plans).print(Format.CSV, out);
        } else {
            plans.forEach(plan -> new PlanText(plan, out).print());
        }
    }

    /** One document as it is, several as an array. */
    private static String json(List<PlanDocument> plans) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        plans.forEach(plan -> all.add(PlanJson.of(plan)));
        return JsonTree.indented(all.size() == 1 ? all.get(0) : all);
    }

    private PlanDocument read(Path file, Bodies bodies) {
        if (!Files.isRegularFile(file)) throw Errors.noSuchFile(file);
        try {
            PlanDocument plan = PlanReader.read(Documents.read(file), bodies);
            if (!text && !plan.isPlan()) throw DocumentErrors.noPlan(file);
            return plan;
        } catch (UnreadableDocument e) {
            throw DocumentErrors.unreadable(file, e);
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        }
    }
}
