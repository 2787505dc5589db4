using System.Text.Json;
using Aggregator.Service.Endpoints;

namespace Aggregator.Service.Commands;

/// <summary>Shows a fetch while it runs: a bar on a terminal, a line a source when piped, the raw lines with <c>--json</c>.</summary>
internal sealed class FetchProgress : IDisposable
{
    private const int BarWidth = 30;

    private readonly CommandOutput _output;
    private readonly bool _json;
    private readonly int? _expected;
    private int _ended;
    private bool _isDrawn;

    private FetchProgress(CommandOutput output, bool json, int? expected) => (_output, _json, _expected) = (output, json, expected);

    /// <summary>Begins.</summary>
    /// <param name="expected">Sources that will end; null when unknown.</param>
    public static FetchProgress Create(CommandOutput output, bool json, int? expected) => new(output, json, expected);

    /// <summary>Takes a line of the answer.</summary>
    public void Take(string line)
    {
        if (_json)
        {
            _output.Result(line);
        }
        else if (line.StartsWith("{\"sum\"", StringComparison.Ordinal))
        {
            Clear();
            _output.Result(Words(JsonSerializer.Deserialize(line, ApiJson.Readable.FetchSumJson)?.Sum));
        }
        else if (JsonSerializer.Deserialize(line, ApiJson.Readable.RunJson) is { } run)
        {
            _ended++;
            Show(run);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Show(RunJson run)
    {
        Clear();
        if (run.Error is not null)
        {
            _output.Message($"{run.Source.Title}: {run.Error}: {run.Message}");
        }
        else if (!_output.IsTerminal)
        {
            _output.Result($"{run.Source.Title}: {Words(run)}");
        }

        if (_output.IsTerminal)
        {
            Draw();
        }
    }

    // The bar goes to the messages: results may be piped while a person watches.
    private void Draw()
    {
        var filled = _expected is > 0 ? Math.Min(BarWidth, _ended * BarWidth / _expected.Value) : 0;
        var bar = _expected is null ? "" : $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] ";
        _output.Messages.Write($"\r{bar}{_ended}{(_expected is null ? "" : $"/{_expected}")} sources");
        _output.Messages.Flush();
        _isDrawn = true;
    }

    private void Clear()
    {
        if (_isDrawn)
        {
            _output.Messages.Write("\r" + new string(' ', BarWidth + 30) + "\r");
            _isDrawn = false;
        }
    }

    private static string Words(RunJson run) => run.Outcome == "not_modified"
        ? "nothing new"
        : $"{run.New} new, {run.Copies} copies, {run.Updated} updated, {run.Unchanged} unchanged, {run.Postponed} waiting for their page";

    private static string Words(FetchSum? sum) => sum is null ? "" :
        $"{sum.Sources} {(sum.Sources == 1 ? "source" : "sources")}, {sum.NotModified} unchanged, {sum.Failed} failed; "
            + $"{sum.New} new articles, {sum.Copies} copies, {sum.Updated} updated, {sum.Postponed} waiting for their page";
}
