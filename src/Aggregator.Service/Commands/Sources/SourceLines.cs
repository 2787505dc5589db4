using System.Globalization;
using System.Text.Json;
using Aggregator.Service.Endpoints;
using Aggregator.Watching;

namespace Aggregator.Service.Commands.Sources;

/// <summary>Sources as lines for people.</summary>
internal static class SourceLines
{
    private static readonly string Mended = HealthFlagName.Of(HealthFlagKind.Mended);
    private static readonly string[] UnreachedFlags = [.. new[] { HealthFlagKind.Failing, HealthFlagKind.DeadHost, HealthFlagKind.Gone }.Select(HealthFlagName.Of)];

    /// <summary>A source as the API gives it.</summary>
    public static string Json(SourceJson source) => JsonSerializer.Serialize(source, ApiJson.Readable.SourceJson);

    /// <summary>Everything about one source, a line a fact.</summary>
    public static IEnumerable<string> Facts(SourceJson source)
    {
        yield return $"{source.Id}  {source.Title}";
        yield return $"  address      {source.Url}";
        yield return $"  category     {source.Category ?? "none"}";
        yield return $"  state        {source.State}{(source.Failures > 0 ? $", {SizeText.Count(source.Failures, "failure")} in a row" : "")}";
        foreach (var line in Health(source))
        {
            yield return line;
        }

        yield return $"  last fetch   {Time(source.LastFetch)}";
        yield return $"  last success {Time(source.LastSuccess)}";
        yield return $"  next fetch   {Due(source)} ({source.NextFetchReason})";
        yield return $"  every        {source.Every ?? "its own rhythm"}";
        yield return $"  read pages   {source.ReadPages ?? "as configured"}";
        yield return $"  kept         {Kept(source)}";
        yield return $"  items        {source.Items}{(source.ItemsPerDay is { } perDay ? string.Create(CultureInfo.InvariantCulture, $", {perDay:0.#} a day lately") : "")}";
        foreach (var former in source.FormerUrls)
        {
            yield return $"  moved from   {former}";
        }
    }

    /// <summary>What is told of a source that was to be added and is there.</summary>
    /// <param name="asked">The address that was to be added.</param>
    public static string Known(SourceJson source, string asked)
    {
        var moved = source.FormerUrls.Any(former => string.Equals(former, asked.Trim(), StringComparison.OrdinalIgnoreCase)) ? $"as source {source.Id}, which moved to {source.Url}" : "already";
        var state = source.Error is null ? source.State : $"{source.State}: {source.Error}";
        var next = source.State == "paused" ? "" : $", next try {Due(source)}; `aggregator fetch {source.Id}` tries now";
        return $"Known {moved} ({state}{next}); nothing was changed.";
    }

    // Each thing once: what a flag says of the last failure or of a repair is not said again.
    private static IEnumerable<string> Health(SourceJson source)
    {
        if (source.Error is not null)
        {
            yield return $"  error        {source.Error}{(source.Flags.Any(SaysFailure) ? "" : $": {source.Message}")}";
        }

        foreach (var flag in source.Flags.Where(flag => flag.Name != Mended || source.Repairs.Count == 0))
        {
            yield return $"  {flag.Name,-12} {flag.Message}";
        }

        foreach (var repair in source.Repairs)
        {
            yield return $"  mended       {repair}";
        }
    }

    private static bool SaysFailure(FlagJson flag) => UnreachedFlags.Contains(flag.Name, StringComparer.Ordinal);

    private static string Due(SourceJson source) => source.NextFetch is null && source.State != "paused" ? "now" : Time(source.NextFetch);

    private static string Kept(SourceJson source)
    {
        var time = source.KeepFor is { } keepFor ? keepFor == "forever" ? "for ever" : $"for {keepFor}" : "as long as configured";
        var number = source.KeepArticles is { } articles ? articles == 0 ? ", however many" : $", the newest {articles}" : "";
        return time + number;
    }

    /// <summary>A time in UTC, or "never".</summary>
    public static string Time(DateTimeOffset? time) =>
        time is null ? "never" : time.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
