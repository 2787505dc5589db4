using Spectre.Console;
using Spectre.Console.Rendering;

namespace Aggregator.Service.Commands;

/// <summary>How far long work is, drawn among the messages while a person watches them; when they are piped, nothing is drawn and lines come as they are.</summary>
internal sealed class Progress
{
    private readonly CommandOutput _output;
    private readonly IAnsiConsole? _console;
    private readonly ProgressTask? _bar;

    private Progress(CommandOutput output, IAnsiConsole? console, ProgressTask? bar) => (_output, _console, _bar) = (output, console, bar);

    /// <summary>Does the work under a bar that is gone when it ends.</summary>
    /// <param name="what">What is done, such as "Fetching".</param>
    /// <param name="total">Steps to do; null when nobody knows.</param>
    /// <param name="count">Writes a number of steps, such as bytes; null for the plain number.</param>
    public static async Task<T> ShowAsync<T>(CommandOutput output, string what, long? total, Func<Progress, Task<T>> work, Func<long, string>? count = null)
    {
        if (!output.IsWatched)
        {
            return await work(new(output, null, null));
        }

        // Spectre asks whether the results go to a terminal, and would draw nothing for who keeps them in a file.
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(output.Messages),
            Ansi = OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") == "dumb" ? AnsiSupport.Detect : AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
        });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn(count ?? (steps => $"{steps}")), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async live =>
            {
                var bar = live.AddTask(Markup.Escape(what), maxValue: total ?? double.MaxValue);
                bar.IsIndeterminate = total is null;
                return await work(new(output, console, bar));
            });
    }

    /// <summary>Does work that cannot say how far it is.</summary>
    public static Task<T> ShowAsync<T>(CommandOutput output, string what, Func<Task<T>> work) => ShowAsync(output, what, null, _ => work());

    /// <summary>One step is done, or several.</summary>
    public void Step(long steps = 1) => _bar?.Increment(steps);

    /// <summary>A message, which stays above the bar.</summary>
    public void Message(string line)
    {
        if (_console is null)
        {
            _output.Message(line);
        }
        else
        {
            _console.WriteLine(line);
        }
    }

    // Spectre counts in per cent or bytes.
    private sealed class CountColumn(Func<long, string> count) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.IsIndeterminate ? task.Value > 0 ? count((long)task.Value) : "" : $"{count((long)task.Value)}/{count((long)task.MaxValue)}");
    }
}
