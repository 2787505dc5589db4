using System.CommandLine;

namespace Aggregator.Service.Commands.Inspect;

/// <summary><c>--batch</c> and <c>--output</c>.</summary>
internal sealed class BatchOptions
{
    /// <summary>The manifest.</summary>
    public Option<string?> Batch { get; } = new("--batch") { Description = "Run every case of this file in one process", HelpName = "FILE" };

    /// <summary>Where the results go.</summary>
    public Option<string?> Output { get; } = new("--output") { Description = "File for the results of --batch", HelpName = "FILE" };

    /// <summary>Adds both, and the rule that they go together and stand for the input.</summary>
    public void AddTo(Command command, Argument input)
    {
        command.Add(Batch);
        command.Add(Output);
        command.Validators.Add(result =>
        {
            var hasInput = result.GetResult(input) is { Tokens.Count: > 0 };
            var hasBatch = result.GetResult(Batch) is not null;
            if (hasInput == hasBatch)
            {
                result.AddError($"Give either {input.Name} or --batch.");
            }
            else if (hasBatch != (result.GetResult(Output) is not null))
            {
                result.AddError("--batch and --output go together.");
            }
        });
    }

    /// <summary>Writes a line for each result, in order.</summary>
    public static async Task WriteAsync(string path, IAsyncEnumerable<string> lines, CancellationToken cancellationToken)
    {
        await using var file = new StreamWriter(path, append: false);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await file.WriteAsync(line);
            await file.WriteAsync('\n');
        }
    }
}
