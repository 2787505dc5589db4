using System.Text.Json;

namespace Aggregator.Service.Tests.Hostile;

/// <summary>What the service made of one case.</summary>
/// <param name="Runs">The answers to the polls, in order.</param>
/// <param name="States">The source after each poll, as the API gives it; none when the address was refused.</param>
/// <param name="Ended">When each poll ended.</param>
/// <param name="Longest">Time of the slowest poll.</param>
/// <param name="GrownMegabytes">Peak memory of the process over what it had before; what neighbours took included.</param>
internal sealed record Observation(
    HostileCase Case,
    IReadOnlyList<JsonElement> Runs,
    IReadOnlyList<JsonElement> States,
    IReadOnlyList<DateTimeOffset> Ended,
    IReadOnlyList<JsonElement> Articles,
    TimeSpan Longest,
    double GrownMegabytes)
{
    /// <summary>The source's class of errors; null when it is well.</summary>
    public string? Error => States.Count == 0 ? "invalid_url" : Text(States[^1], "error");

    /// <summary>The address was refused when it was to be subscribed.</summary>
    public bool IsRefused => States.Count == 0;

    public long Items => IsRefused ? 0 : States[^1].GetProperty("items").GetInt64();

    /// <summary>The class of the page's trouble; null when it was read.</summary>
    public string? PageError => Articles.Select(article => Text(article, "pageError")).FirstOrDefault(error => error is not null);

    public bool HasPageText => Articles.Any(article => Text(article, "page") == "read");

    /// <summary>All that is stored as text or markup of an article.</summary>
    public IEnumerable<string> Stored => Articles.SelectMany(article => (string?[])[Text(article, "title"), Text(article, "summary"), Text(article, "text"), Text(article, "html")])
        .OfType<string>();

    public IEnumerable<string> Titles => Articles.Select(article => Text(article, "title") ?? "");

    public IEnumerable<string> Html => Articles.Select(article => Text(article, "html") ?? "");

    /// <summary>Seconds from the end of a poll to the next one that is planned; zero for "now".</summary>
    public double SecondsToNextFetch(int poll) => States[poll].GetProperty("nextFetch") is { ValueKind: JsonValueKind.String } next
        ? (next.GetDateTimeOffset() - Ended[poll]).TotalSeconds
        : 0;

    /// <summary>In a line, for the report.</summary>
    public override string ToString()
    {
        var run = Runs.Count == 0 ? "refused" : Text(Runs[^1], "outcome");
        return FormattableString.Invariant(
            $"{run}, error {Error ?? "-"}, {Items} items, {Articles.Count} articles, page {(HasPageText ? "read" : PageError ?? "-")}, {Longest.TotalMilliseconds:0} ms, +{GrownMegabytes:0} MB");
    }

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
