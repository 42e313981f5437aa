package planlake.commands.ask;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.query.Answer;
import planlake.query.Query;

/** {@code planlake query}. */
@Command(
        name = "query",
        header = "Answers one SELECT over the released tables.",
        description = "Only questions pass: a statement that could touch files, settings or programs is refused.",
        footer = {
            "",
            "Examples:",
            "  planlake query \"select key, complete_pct from marts.completion where list = '亿元以上' and by = 'region'"
                    + " and report_month = date'2025-09-01' order by 2 desc\"",
            "  planlake describe        names the tables"
        })
public final class QueryCommand extends Listing {

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + Query.ROWS,
            description = "Most rows (${DEFAULT-VALUE}).")
    private int limit;

    @Parameters(index = "0", paramLabel = "SELECT", description = "The question.")
    private String sql = "";

    @Override
    protected int run(PrintWriter out) {
        Answer answer = Published.over(known.released(null), limit).ask(sql);
        answer.grid().print(format.format(), out);
        if (!answer.note().isEmpty()) err().println(answer.note());
        return 0;
    }
}
