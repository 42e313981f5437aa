package planlake;

import java.io.PrintWriter;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import planlake.commands.ask.DescribeCommand;
import planlake.commands.ask.QueryCommand;
import planlake.commands.ask.SqlCommand;
import planlake.commands.deliveries.CheckCommand;
import planlake.commands.deliveries.FindingsCommand;
import planlake.commands.deliveries.QuarantineCommand;
import planlake.commands.deliveries.ReportingCommand;
import planlake.commands.deliveries.ReturnsCommand;
import planlake.commands.deliveries.StatusCommand;
import planlake.commands.deliveries.WithdrawCommand;
import planlake.commands.editions.AcceptCommand;
import planlake.commands.editions.BridgeCommand;
import planlake.commands.editions.EditionsCommand;
import planlake.commands.editions.HoldsCommand;
import planlake.commands.editions.PublishCommand;
import planlake.commands.editions.ReportCommand;
import planlake.commands.figures.ChangesCommand;
import planlake.commands.figures.CompletionCommand;
import planlake.commands.figures.ProjectCommand;
import planlake.commands.figures.ProjectsCommand;
import planlake.commands.figures.TraceCommand;
import planlake.commands.night.DemoCommand;
import planlake.commands.night.NightlyCommand;
import planlake.commands.night.RebuildCommand;
import planlake.commands.night.SampleCommand;
import planlake.commands.night.WarmCommand;
import planlake.commands.plan.BodiesCommand;
import planlake.commands.plan.IdentitiesCommand;
import planlake.commands.plan.LinksCommand;
import planlake.commands.plan.PlanCommand;
import planlake.commands.plan.TasksCommand;
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
            DemoCommand.class,
            SampleCommand.class,
            NightlyCommand.class,
            RebuildCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            StatusCommand.class,
            ReportingCommand.class,
            QuarantineCommand.class,
            ReturnsCommand.class,
            CompletionCommand.class,
            ProjectsCommand.class,
            ChangesCommand.class,
            ProjectCommand.class,
            TasksCommand.class,
            TraceCommand.class,
            FindingsCommand.class,
            BridgeCommand.class,
            IdentitiesCommand.class,
            LinksCommand.class,
            BodiesCommand.class,
            ReportCommand.class,
            HoldsCommand.class,
            AcceptCommand.class,
            PublishCommand.class,
            EditionsCommand.class,
            WithdrawCommand.class,
            QueryCommand.class,
            SqlCommand.class,
            DescribeCommand.class,
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
