namespace Aggregator;

/// <summary>What the operator decided about one source; every member may be left to the default.</summary>
public sealed record SourceSettings
{
    /// <summary>The operator's name for it; null for the feed's own.</summary>
    public string? Title { get; init; }

    /// <summary>The folder path of the subscription list, parted by "/"; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>A fixed time between fetches; null for the source's own rhythm.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>Whether the articles' pages are read; null for <c>Ingestion:ReadPages</c>.</summary>
    public ReadPages? ReadPages { get; init; }

    /// <summary>How long its articles are kept; zero for ever, null for <c>Retention:KeepFor</c>.</summary>
    public TimeSpan? KeepFor { get; init; }

    /// <summary>How many of its newest articles are kept; 0 for all, null for <c>Retention:KeepArticles</c>.</summary>
    public int? KeepArticles { get; init; }

    /// <summary>Not fetched until resumed.</summary>
    public bool IsPaused { get; init; }

    /// <summary>HTTP Basic credentials; null for none. Never shown or logged.</summary>
    public BasicCredentials? Credentials { get; init; }
}
