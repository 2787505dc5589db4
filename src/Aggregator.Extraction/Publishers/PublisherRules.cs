namespace Aggregator.Extraction;

/// <summary>What one publisher's pages need beyond the general method; a data file, <c>config/publishers/*.json</c>.</summary>
public sealed record PublisherRules
{
    /// <summary>The hosts the rules are for; a subdomain counts as its parent.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>CSS selector of the element that holds the body; null for the general method.</summary>
    public string? Body { get; init; }

    /// <summary>CSS selectors of what is taken out before anything else.</summary>
    public IReadOnlyList<string> Strip { get; init; } = [];

    /// <summary>CSS selector of the headline; null for the general method.</summary>
    public string? Title { get; init; }

    /// <summary>CSS selector of the authors' names, of all elements that it finds; null for the general method.</summary>
    public string? Author { get; init; }

    /// <summary>CSS selector of the time of publication; null for the general method.</summary>
    public string? Published { get; init; }

    /// <summary>IANA zone of times without one, such as "Asia/Seoul"; null for the general method.</summary>
    public string? TimeZone { get; init; }
}
