namespace Aggregator;

/// <summary>What an article says: the better of the feed's item and its page, member by member.</summary>
public sealed record ArticleContent
{
    /// <summary>What a store holds packed.</summary>
    internal ArticleBody Body { get; init; } = ArticleBody.Empty;

    /// <summary>The article's address as people follow it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The headline as plain text; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text, paragraphs parted by a blank line; empty when neither feed nor page gave any.</summary>
    public string Text { get => Body.Text; init => Body = Body.WithText(value); }

    /// <summary>The same as clean HTML with absolute addresses; empty when there is no text.</summary>
    public string Html { get => Body.Html; init => Body = Body.WithHtml(value); }

    /// <summary>A few whole sentences of plain text; empty when there is no text.</summary>
    public string Summary { get => Body.Summary; init => Body = Body.WithSummary(value); }

    /// <summary>Names in the order of the byline.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Null when neither feed nor page says; never guessed from the time of the fetch.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>The publisher's own time of change; null when neither feed nor page says.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The section of the site; null when unknown.</summary>
    public string? Section { get; init; }

    /// <summary>Key words and categories, without doubles in any case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>BCP 47 primary tag; null when undecided.</summary>
    public string? Language { get; init; }

    /// <summary>The lead image; null for none.</summary>
    public Uri? Image { get; init; }

    /// <summary>The publisher's name; null when unknown.</summary>
    public string? SiteName { get; init; }

    /// <summary>The copyright line; null for none.</summary>
    public string? Copyright { get; init; }

    /// <summary>Attached files, such as a podcast's audio.</summary>
    public IReadOnlyList<ArticleAttachment> Attachments { get; init; } = [];

    /// <summary>Words of <see cref="Text"/>; for text without spaces, characters divided by two.</summary>
    public int WordCount { get; init; }

    /// <summary>Whose words <see cref="Text"/> is, and why; null for what was stored before this was kept.</summary>
    public TextOrigin? TextOrigin { get; init; }

    /// <summary>Only a part is free to read.</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>A running report.</summary>
    public bool IsLiveBlog { get; init; }
}
