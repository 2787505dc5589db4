using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Aggregator.Service.Commands.Service;

/// <summary><c>aggregator service</c></summary>
internal static class ServiceCommand
{
    // As systemctl status says it.
    private const int NotRunning = 3;

    /// <summary>Makes the command with all its verbs.</summary>
    public static Command Create(CommandContext context) => context.Group("service", "Install the service of this machine (systemd or Windows), take it away, see how it does.",
        Install(context),
        Uninstall(context),
        Status(context));

    private static Command Install(CommandContext context)
    {
        var dryRun = DryRun();
        var command = context.Command("install", """
            Make this program a service of the machine, and start it.
            The --config, --data and --urls that are given go with it. Needs an administrator.
              sudo aggregator service install
              sudo aggregator service install --data /srv/aggregator
              aggregator service install --dry-run       print the unit and the commands, change nothing
            """, async (parse, token) =>
        {
            var place = ServicePlace.OfThisProgram(context.Given(parse));
            if (parse.GetValue(dryRun))
            {
                context.Output.Result(InstallPlanOf(place).Print());
                return ExitCode.Done;
            }

            // A service with a wrong configuration would only fail where nobody looks.
            context.Settings(parse);
            if (!OperatingSystem.IsWindows() && (SystemdService.Refusal() ?? SystemdService.Refusal(place)) is { } refusal)
            {
                throw new CommandFailure(refusal);
            }

            await InstallPlanOf(place).RunAsync(context.Output, token);
            return ExitCode.Done;
        });
        command.Add(dryRun);
        return command;
    }

    private static Command Uninstall(CommandContext context)
    {
        var dryRun = DryRun();
        var command = context.Command("uninstall", """
            Stop the service of this machine and take it away.
            Archive, settings and log stay; `aggregator paths` says where they are. Needs an administrator.
              sudo aggregator service uninstall
              aggregator service uninstall --dry-run     print the commands, change nothing
            """, async (parse, token) =>
        {
            var plan = OperatingSystem.IsWindows() ? WindowsService.Uninstall() : SystemdService.Uninstall(SystemdService.UnitFolder);
            if (parse.GetValue(dryRun))
            {
                context.Output.Result(plan.Print());
                return ExitCode.Done;
            }

            if (!OperatingSystem.IsWindows() && SystemdService.Refusal() is { } refusal)
            {
                throw new CommandFailure(refusal);
            }

            await plan.RunAsync(context.Output, token);
            return ExitCode.Done;
        });
        command.Add(dryRun);
        return command;
    }

    private static Command Status(CommandContext context)
    {
        var json = CommonOptions.Json();
        var command = context.Command("status", """
            Show whether the service runs, since when, where it answers and what ails it.
            Exit code 0 when it runs, 3 when not, as systemctl has it, and 1 when its process lives but does not answer.
              aggregator service status
              sudo aggregator service status --json
            """, async (parse, token) =>
            {
                var status = await ServiceLook.AtAsync(context.Given(parse), token);
                if (parse.GetValue(json))
                {
                    context.Output.Result(JsonSerializer.Serialize(status, MachineJson.Readable.ServiceStatus));
                }
                else
                {
                    context.Output.Table(["What", "How"], Rows(status));
                }

                return !status.IsRunning ? NotRunning : status.IsSilent ? ExitCode.Failed : ExitCode.Done;
            });
        command.Add(json);
        return command;
    }

    private static InstallPlan InstallPlanOf(ServicePlace place) =>
        OperatingSystem.IsWindows() ? WindowsService.Install(place) : SystemdService.Install(place, SystemdService.UnitFolder);

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Print what would be done, and change nothing" };

    private static IEnumerable<IReadOnlyList<string>> Rows(ServiceStatus status) => new (string What, string? How)[]
    {
        ("state", status.IsRunning ? "running" : "not running"),
        ("version", status.Version),
        ("installed", status.Installed ?? "not as a service of this machine"),
        ("process", status.Pid?.ToString(CultureInfo.InvariantCulture)),
        ("address", status.Address?.ToString()),
        ("since", status.Since?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        ("restarts", status.Restarts?.ToString(CultureInfo.InvariantCulture)),
        ("health", status.Health),
        ("settings", status.Settings),
        ("last trouble", status.LastTrouble),
    }.Where(row => row.How is not null).Select(row => (IReadOnlyList<string>)[row.What, row.How ?? ""]);
}
