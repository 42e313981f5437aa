package planlake;

import java.io.PrintWriter;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import planlake.commands.AcceptCommand;
import planlake.commands.BodiesCommand;
import planlake.commands.BridgeCommand;
import planlake.commands.Changes;
import planlake.commands.Check;
import planlake.commands.Completion;
import planlake.commands.Demo;
import planlake.commands.Describe;
import planlake.commands.EditionsCommand;
import planlake.commands.Findings;
import planlake.commands.Holds;
import planlake.commands.Identities;
import planlake.commands.LinksCommand;
import planlake.commands.Nightly;
import planlake.commands.PlanCommand;
import planlake.commands.ProjectCommand;
import planlake.commands.Projects;
import planlake.commands.PublishCommand;
import planlake.commands.QuarantineCommand;
import planlake.commands.QueryCommand;
import planlake.commands.Rebuild;
import planlake.commands.Report;
import planlake.commands.Reporting;
import planlake.commands.ReturnsCommand;
import planlake.commands.SampleCommand;
import planlake.commands.SqlCommand;
import planlake.commands.Status;
import planlake.commands.TasksCommand;
import planlake.commands.Trace;
import planlake.commands.WarmCommand;
import planlake.commands.WithdrawCommand;
import planlake.errors.Errors;
import planlake.errors.Refused;

/**
 * The command line. Exit codes: 0 done, 1 a bug, 2 refused, 3 done but something was quarantined and --strict given.
 */
@Command(
        name = "planlake",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Planlake: how far a province's projects have come, by month, down to the delivered cell.",
        description = {
            "",
            "Deliveries go to <home>/landing/<source>/<YYYY-MM>/<unit>/<received-at>/<file>;",
            "'nightly' reads what is new, fills the tables, releases them and writes the reports.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  planlake demo                                     a sample province, from workbooks to the report",
            "  planlake completion --month 2025-09 --by region   completion rates of the cities",
            "  planlake projects --behind 20 --region 沈阳市      what is far behind, and where",
            "  planlake trace --measure completion --region 沈阳市   a figure down to the delivered cells",
            "  planlake tasks --body 省交通运输厅                  what a body answers for, and how it stands",
            "  planlake findings --by unit --month 2025-09       what each unit has to mend",
            "  planlake query \"select * from marts.completion where by = 'total'\"",
            "",
            "Exit codes: 0 done; 2 refused, with the reason; 3 done, but rows were quarantined (--strict); 1 a bug."
        })
public final class Main implements Runnable {

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            Demo.class,
            SampleCommand.class,
            Nightly.class,
            Rebuild.class,
            Check.class,
            PlanCommand.class,
            Status.class,
            Reporting.class,
            QuarantineCommand.class,
            ReturnsCommand.class,
            Completion.class,
            Projects.class,
            Changes.class,
            ProjectCommand.class,
            TasksCommand.class,
            Trace.class,
            Findings.class,
            BridgeCommand.class,
            Identities.class,
            LinksCommand.class,
            BodiesCommand.class,
            Report.class,
            Holds.class,
            AcceptCommand.class,
            PublishCommand.class,
            EditionsCommand.class,
            WithdrawCommand.class,
            QueryCommand.class,
            SqlCommand.class,
            Describe.class,
            WarmCommand.class,
            GenerateCompletion.class,
            HelpCommand.class);

    private static final List<Class<?>> ABOUT_ALL = List.of(GenerateCompletion.class, HelpCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /** A command line that knows all commands. */
    public static CommandLine commandLine() {
        return commandLine(new String[0]);
    }

    /** A command line for some arguments: to describe all commands takes longer than some of them do. */
    private static CommandLine commandLine(String[] args) {
        var line = new CommandLine(new Main());
        List<Class<?>> meant = COMMANDS.stream()
                .filter(each -> args.length > 0 && isMeant(each, args[0]))
                .toList();
        (meant.isEmpty() ? COMMANDS : meant).forEach(line::addSubcommand);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setAbbreviatedOptionsAllowed(false)
                .setExecutionExceptionHandler(Main::explain);
    }

    private static boolean isMeant(Class<?> command, String name) {
        return command.getAnnotation(Command.class).name().equals(name) && !ABOUT_ALL.contains(command);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** What is refused is told in words, and so is a disk that can't be written to; only a bug shows its trace. */
    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        Exception told =
                Errors.ofTheDisk(problem).<Exception>map(refused -> refused).orElse(problem);
        if (told instanceof Refused) {
            err.println(told.getMessage());
            return 2;
        }
        err.println("This is a bug in Planlake. Nothing that was released has changed.");
        problem.printStackTrace(err);
        return 1;
    }

    /** The version of Planlake that runs; {@code development} where it was not packaged. */
    public static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Version of the build, as Maven wrote it into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"planlake " + version()};
        }
    }
}
