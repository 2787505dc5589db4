using System.CommandLine;
using System.CommandLine.Help;

namespace Aggregator.Service.Commands.Manual;

/// <summary><c>aggregator(1)</c>, made from the commands themselves.</summary>
internal static class ManPage
{
    private static readonly IReadOnlyList<(string Name, string Meaning)> Files =
    [
        ("/etc/aggregator/appsettings.json", "Every option with its default, unit and range. A program that was unpacked by hand reads config/appsettings.json beside itself."),
        ("/etc/aggregator/sources.opml", "The subscriptions of a first start."),
        ("/etc/aggregator/publishers/", "Rules for the pages of single publishers, a JSON file each."),
        ("/etc/aggregator/environment", "Settings as variables, a line each, such as a proxy or a key; systemd reads it at the start of the service."),
        ("/var/lib/aggregator/", "The archive, when the service runs under systemd; else $XDG_STATE_HOME/aggregator or ~/.local/state/aggregator."),
        ("/var/log/aggregator/", "The log files of the service under systemd; the journal has its messages too."),
        ("/usr/lib/systemd/system/aggregator.service", "The unit; systemctl edit aggregator changes it."),
    ];

    private static readonly IReadOnlyList<(string Name, string Meaning)> Variables =
    [
        ("AGGREGATOR__Section__Key", "An option, such as AGGREGATOR__Fetching__HostSpacing=2s; it wins over appsettings.json, and the command line over it."),
        ("CONFIGURATION_DIRECTORY, STATE_DIRECTORY", "Folders of configuration and archive, as systemd gives them; --config and --data win."),
        ("XDG_STATE_HOME", "Where the archive lies when nobody says."),
        ("NO_COLOR", "Anything but the empty text: no colours on a terminal."),
    ];

    /// <summary>Writes the page.</summary>
    public static string Write(Command root, CommandContext context, string version)
    {
        var page = new Roff();
        page.Title(root.Name, 1, version);
        page.Section("NAME");
        page.Text($"{root.Name} - headless news service: polls feeds, archives articles, republishes them");
        page.Section("SYNOPSIS");
        page.Text($"{root.Name} [COMMAND] [OPTION...]");
        page.Section("DESCRIPTION");
        page.Text(context.HelpOf(root).Text);
        page.Section("COMMANDS");
        WriteCommands(page, root, context);
        page.Section("OPTIONS");
        page.Text("Every command understands:");
        WriteOptions(page, root.Options.Where(option => option.Recursive || option is VersionOption));
        WriteTerms(page, "FILES", Files);
        WriteTerms(page, "ENVIRONMENT", Variables);
        WriteTerms(page, "EXIT STATUS", [.. ExitCode.Meanings.Select(code => ($"{code.Code}", code.Meaning))]);
        page.Section("EXAMPLES");
        WriteExamples(page, context.HelpOf(root));
        page.Section("SEE ALSO");
        page.Text("systemctl(1), journalctl(1), newsboat(1)");
        return page.ToString();
    }

    private static void WriteCommands(Roff page, Command command, CommandContext context)
    {
        foreach (var leaf in command.Subcommands.Where(sub => !sub.Hidden))
        {
            if (leaf.Subcommands.Count == 0)
            {
                WriteCommand(page, leaf, context.HelpOf(leaf));
            }

            WriteCommands(page, leaf, context);
        }
    }

    private static void WriteCommand(Roff page, Command command, CommandHelp help)
    {
        page.Subsection(Usage(command));
        page.Text(help.Text);
        foreach (var argument in command.Arguments)
        {
            page.Term(argument.Name, $"{argument.Description}.");
        }

        WriteOptions(page, command.Options.Where(option => option is not HelpOption));
        WriteExamples(page, help);
    }

    private static void WriteOptions(Roff page, IEnumerable<Option> options)
    {
        foreach (var option in options.Where(option => !option.Hidden))
        {
            var names = string.Join(", ", option.Aliases.Where(alias => !alias.StartsWith('/') && alias != "-?").Prepend(option.Name));
            page.Term(option.HelpName is null ? names : $"{names} {option.HelpName}", $"{option.Description}.");
        }
    }

    private static void WriteExamples(Roff page, CommandHelp help)
    {
        foreach (var example in help.Examples)
        {
            page.Example(example);
        }
    }

    private static void WriteTerms(Roff page, string section, IReadOnlyList<(string Name, string Meaning)> terms)
    {
        page.Section(section);
        foreach (var (name, meaning) in terms)
        {
            page.Term(name, meaning);
        }
    }

    private static string Usage(Command command)
    {
        var path = command.Parents.OfType<Command>().FirstOrDefault() is { Parents: var above } parent && above.Any() ? $"{parent.Name} {command.Name}" : command.Name;
        var arguments = command.Arguments.Select(argument => argument.Arity switch
        {
            { MinimumNumberOfValues: 0, MaximumNumberOfValues: > 1 } => $"[{argument.Name}...]",
            { MinimumNumberOfValues: 0 } => $"[{argument.Name}]",
            _ => argument.Name,
        });
        return string.Join(' ', [path, .. arguments]);
    }
}
