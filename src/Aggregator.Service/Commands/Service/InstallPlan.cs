namespace Aggregator.Service.Commands.Service;

/// <summary>What is to be done to the machine, in order: printed by <c>--dry-run</c>, and done by the same list otherwise.</summary>
/// <param name="Done">What the operator reads at the end.</param>
internal sealed record InstallPlan(IReadOnlyList<InstallStep> Steps, string Done)
{
    /// <summary>The plan as text: files with their content, commands as they would be typed.</summary>
    public string Print() => string.Join('\n', Steps.Select(step => step switch
    {
        InstallStep.Write file => $"# {file.Path}\n{file.Content.TrimEnd()}\n",
        InstallStep.Delete file => $"delete {file.Path}",
        InstallStep.MakeFolder folder => $"make the folder {folder.Path}",
        InstallStep.Run run => run.Command.ToString(),
        _ => "",
    }));

    /// <summary>Does it, step by step.</summary>
    /// <exception cref="CommandFailure">A step failed; the ones before it are done.</exception>
    public async Task RunAsync(CommandOutput output, CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
        {
            await RunAsync(step, output, cancellationToken);
        }

        output.Message(Done);
    }

    private static async Task RunAsync(InstallStep step, CommandOutput output, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case InstallStep.Write file:
                await File.WriteAllTextAsync(file.Path, file.Content, cancellationToken);
                output.Message($"Wrote {file.Path}");
                break;
            case InstallStep.Delete file:
                File.Delete(file.Path);
                output.Message($"Deleted {file.Path}");
                break;
            case InstallStep.MakeFolder folder:
                Directory.CreateDirectory(folder.Path);
                break;
            case InstallStep.Run run:
                output.Message(run.Command.ToString());
                await RunAsync(run, cancellationToken);
                break;
        }
    }

    private static async Task RunAsync(InstallStep.Run run, CancellationToken cancellationToken)
    {
        var result = await run.Command.RunAsync(cancellationToken);
        if (run.Advice is null || result is { ExitCode: 0 })
        {
            return;
        }

        var what = result is { } ended ? $"`{run.Command}` ended with {ended.ExitCode}: {ended.Output}" : $"there is no program {run.Command.Program}";
        throw new CommandFailure($"{what.TrimEnd(' ', ':')}\n{run.Advice}");
    }
}
