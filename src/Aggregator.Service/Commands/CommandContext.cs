using System.CommandLine;
using Aggregator.Service.Commands.Manual;
using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using Aggregator.Storage;

namespace Aggregator.Service.Commands;

/// <summary>What all commands share: where to write, the options that each understands, and how trouble becomes an exit code.</summary>
internal sealed class CommandContext(CommandOutput output, CommandInput input)
{
    private readonly Dictionary<Command, CommandHelp> _help = [];

    /// <summary><c>--config</c></summary>
    public Option<string?> Config { get; } = new("--config")
    {
        Description = "Folder with appsettings.json, sources.opml and publishers/ (default: CONFIGURATION_DIRECTORY, else config/ beside the program)",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary><c>--data</c></summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder of the archive (default: Storage:Folder, else STATE_DIRECTORY, else the platform's own place)",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary><c>--urls</c></summary>
    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Address to listen on, instead of Http:Address",
        HelpName = "URL",
        Recursive = true,
    };

    /// <summary>Where to write.</summary>
    public CommandOutput Output => output;

    /// <summary>Where to read what must not stand on the command line.</summary>
    public CommandInput Input => input;

    /// <summary>What the command line says about configuration.</summary>
    public CommandLineSettings Given(ParseResult parse) => new(parse.GetValue(Config), parse.GetValue(Data), parse.GetValue(Urls), output.IsTerminal);

    /// <summary>The configuration.</summary>
    /// <exception cref="CommandFailure">It is wrong; every problem has been printed, a line each.</exception>
    public ServiceSettings Settings(ParseResult parse) => Checked(SettingsLoader.Load(Given(parse)));

    /// <summary>The way to the archive. While a service answers, a mistake in its files does not stop a command, since the service goes on with what it took over before.</summary>
    /// <exception cref="CommandFailure">The configuration is wrong, and no service runs.</exception>
    /// <exception cref="StartFailure">The archive cannot be opened.</exception>
    public async Task<ServiceConnection> ConnectAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var result = SettingsLoader.Load(Given(parse));
        if (result is SettingsResult.Wrong wrong && await ServiceConnection.FindAsync(wrong.DataFolder, cancellationToken) is { } running)
        {
            output.Message(string.Join(Environment.NewLine, wrong.Problems));
            return running;
        }

        var settings = Checked(result);
        var connection = await ServiceConnection.OpenAsync(settings, cancellationToken);
        if (ServiceFolders.IsBesideMachine(settings.DataFolder))
        {
            output.Message($"This is your own archive ({settings.DataFolder}), not that of this machine's service; for that one: sudo aggregator ...");
        }

        return connection;
    }

    /// <summary>Makes a command with an action that may fail in the ways all commands do.</summary>
    /// <param name="help">As <see cref="CommandHelp.Parse"/> reads it.</param>
    public Command Command(string name, string help, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        var command = Documented(new Command(name), help);
        command.SetAction((parse, token) => RunAsync(() => action(parse, token), token));
        return command;
    }

    /// <summary>Makes a command that only holds others.</summary>
    /// <param name="help">As <see cref="CommandHelp.Parse"/> reads it.</param>
    public Command Group(string name, string help, params IReadOnlyList<Command> commands)
    {
        var group = Documented(new Command(name), help);
        foreach (var command in commands)
        {
            group.Add(command);
        }

        return group;
    }

    /// <summary>What a command says about itself.</summary>
    public CommandHelp HelpOf(Command command) => _help.TryGetValue(command, out var help) ? help : CommandHelp.Parse(command.Description ?? command.Name);

    /// <summary>Runs an action and turns its failures into one line and an exit code.</summary>
    public async Task<int> RunAsync(Func<Task<int>> action, CancellationToken cancellationToken)
    {
        try
        {
            return await action();
        }
        catch (CommandFailure failure)
        {
            output.Message(failure.Message);
            return failure.ExitCode;
        }
        catch (StartFailure failure)
        {
            output.Message(failure.Message);
            return ExitCode.Failed;
        }
        catch (StoreUnavailableException unavailable)
        {
            output.Message(unavailable.Message);
            return ExitCode.Failed;
        }
        catch (HttpRequestException broken)
        {
            output.Message($"The service stopped answering: {broken.Message}");
            return ExitCode.Failed;
        }
        catch (Exception file) when (file is IOException or UnauthorizedAccessException)
        {
            output.Message(file.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            output.Message("Stopped.");
            return ExitCode.Failed;
        }
    }

    private static ServiceSettings Checked(SettingsResult result) => result switch
    {
        SettingsResult.Loaded loaded => loaded.Settings,
        SettingsResult.Wrong wrong => throw new CommandFailure(string.Join(Environment.NewLine, wrong.Problems), ExitCode.WrongConfiguration),
        _ => throw new ArgumentException("Neither loaded nor wrong.", nameof(result)),
    };

    // Only the summary: the rest would drown the list of its siblings.
    private Command Documented(Command command, string help)
    {
        _help[command] = CommandHelp.Parse(help);
        command.Description = _help[command].Summary;
        return command;
    }
}
