namespace Aggregator.Feeds;

/// <summary>One <c>outline</c>: a subscription when it has an <see cref="XmlUrl"/>, else a folder, or a note.</summary>
public sealed record OpmlOutline
{
    /// <summary>What is shown; empty when the document gives neither <c>text</c> nor <c>title</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Null when absent or the same as <see cref="Text"/>.</summary>
    public string? Title { get; init; }

    /// <summary>Such as "rss"; null when absent.</summary>
    public string? Type { get; init; }

    /// <summary>The feed's address as written, whatever it is worth; null for a folder.</summary>
    public string? XmlUrl { get; init; }

    /// <summary>The site's address as written; null when absent.</summary>
    public string? HtmlUrl { get; init; }

    /// <summary>Slash-delimited paths parted by commas, as OPML 2.0 has it; null when absent.</summary>
    public string? Category { get; init; }

    /// <summary>All other attributes, in document order.</summary>
    public IReadOnlyList<OpmlAttribute> OtherAttributes { get; init; } = [];

    /// <summary>What is inside, in document order.</summary>
    public IReadOnlyList<OpmlOutline> Outlines { get; init; } = [];
}
