namespace Aggregator.Service.Endpoints;

/// <summary>A source as the API gives it; credentials never leave the service.</summary>
internal sealed record SourceJson
{
    public required int Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public string? Category { get; init; }

    /// <summary>ok, error or paused.</summary>
    public required string State { get; init; }

    /// <summary>The class of the last failure; null after a success.</summary>
    public string? Error { get; init; }

    /// <summary>The last failure in words, and what to do.</summary>
    public string? Message { get; init; }

    public DateTimeOffset? LastFetch { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Null when it is due now, and when it is paused.</summary>
    public DateTimeOffset? NextFetch { get; init; }

    public required string NextFetchReason { get; init; }

    /// <summary>Failures in a row.</summary>
    public required int Failures { get; init; }

    /// <summary>Items stored so far, copies included.</summary>
    public required long Items { get; init; }

    /// <summary>By the dates of its newest items; null when there are too few to tell.</summary>
    public double? ItemsPerDay { get; init; }

    /// <summary>Whether somebody should look after it: it fails, or one of its flags is a trouble.</summary>
    public required bool Unwell { get; init; }

    /// <summary>What an operator should know of it, as of the last fetch.</summary>
    public required IReadOnlyList<FlagJson> Flags { get; init; }

    /// <summary>Addresses that it had before it moved, oldest first.</summary>
    public required IReadOnlyList<string> FormerUrls { get; init; }

    /// <summary>The fixed interval, such as "10m"; null for the source's own rhythm.</summary>
    public string? Every { get; init; }

    /// <summary>auto, always or never; null for the configured way.</summary>
    public string? ReadPages { get; init; }

    /// <summary>How long its articles are kept, such as "90d" or "forever"; null for the configured time.</summary>
    public string? KeepFor { get; init; }

    /// <summary>How many of its newest articles are kept, 0 for all; null for the configured number.</summary>
    public int? KeepArticles { get; init; }

    /// <summary>The user of its Basic credentials; the password is not shown.</summary>
    public string? User { get; init; }

    public string? Site { get; init; }

    public string? Language { get; init; }

    /// <summary>What had to be mended in the last document.</summary>
    public required IReadOnlyList<string> Repairs { get; init; }
}
