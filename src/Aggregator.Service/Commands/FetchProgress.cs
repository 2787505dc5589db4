using System.Text.Json;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands;

/// <summary>Tells of a fetch while it runs: a bar on a terminal, a line a source when piped, the raw lines with <c>--json</c>.</summary>
internal sealed class FetchProgress(CommandOutput output, Progress progress, bool asJson)
{
    private FetchSum? _sum;

    /// <summary>Takes a line of the answer.</summary>
    public void Take(string line)
    {
        if (asJson)
        {
            output.Result(line);
            progress.Step();
        }
        else if (line.StartsWith("{\"sum\"", StringComparison.Ordinal))
        {
            _sum = JsonSerializer.Deserialize(line, ApiJson.Readable.FetchSumJson)?.Sum;
        }
        else if (JsonSerializer.Deserialize(line, ApiJson.Readable.RunJson) is { } run)
        {
            progress.Step();
            Show(run);
        }
    }

    /// <summary>The last line, for when the bar is gone; null with <c>--json</c>, where it was the last line taken.</summary>
    public string? Sum => _sum is not { } sum ? null :
        $"{SizeText.Count(sum.Sources, "source")}, {sum.NotModified} not modified, {sum.Failed} failed; "
            + $"{SizeText.Count(sum.New, "new article")}, {PageFrame.Count(sum.Copies, "copy", "copies")}, {sum.Updated} updated, {sum.Postponed} waiting for their page";

    private void Show(RunJson run)
    {
        if (run.Error is not null)
        {
            progress.Message($"{run.Source.Title}: {run.Error}: {run.Message}");
        }
        else if (!output.IsTerminal)
        {
            output.Result($"{run.Source.Title}: {Words(run)}");
        }
    }

    private static string Words(RunJson run) => run.Outcome == "not_modified"
        ? "nothing new"
        : $"{run.New} new, {PageFrame.Count(run.Copies, "copy", "copies")}, {run.Updated} updated, {run.Unchanged} unchanged, {run.Postponed} waiting for their page";
}
