namespace Aggregator.Extraction;

/// <summary>What was found in a page.</summary>
public sealed record ExtractedArticle
{
    // Silent reading of non-fiction: 238 in English, and about as many of the words counted here in other languages (Brysbaert 2019).
    private const double WordsPerMinute = 238;

    /// <summary>The headline without the site's name; null when none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Paragraphs parted by a blank line, as a person would copy it. Empty only with <see cref="ExtractionResult.NoArticle"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The same as clean HTML (<c>Aggregator.Html</c>), addresses absolute.</summary>
    public required string Html { get; init; }

    /// <summary>In the order of the byline; empty when none was found.</summary>
    public IReadOnlyList<ArticleAuthor> Authors { get; init; } = [];

    /// <summary>Null when the page does not say; never the masthead's today.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Null when the page does not say.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The section, such as "World"; null when none was found.</summary>
    public string? Section { get; init; }

    /// <summary>Key words of this article, not of the site.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>BCP 47 primary tag, judged from the text, never from <c>lang=</c> alone; null when undecided.</summary>
    public string? Language { get; init; }

    /// <summary><c>rel=canonical</c> or og:url; null when absent. A key, not a truth: it may be the home page.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>The lead image; null when none was found.</summary>
    public Uri? Image { get; init; }

    /// <summary>The publisher's name, such as "Global Economic Times"; null when none was found.</summary>
    public string? SiteName { get; init; }

    /// <summary>The stand-first or the page's own description; plain text. Null when absent.</summary>
    public string? Description { get; init; }

    /// <summary>The copyright line under the article; null when absent.</summary>
    public string? Copyright { get; init; }

    /// <summary>The page says that only a part is free to read.</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>The page is a running report.</summary>
    public bool IsLiveBlog { get; init; }

    /// <summary>Why this is no article, or only a part of one; the evidence is in <see cref="Origins"/>. Null for a whole article.</summary>
    public SoftFailure? SoftFailure { get; init; }

    /// <summary>Words of <see cref="Text"/>; for text without spaces, characters divided by two.</summary>
    public int WordCount { get; init; }

    /// <summary>How long a grown-up reads at it, in whole minutes; zero for an empty text.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromMinutes(Math.Ceiling(WordCount / WordsPerMinute));

    /// <summary>Where each value came from, such as <c>published</c> = "JSON-LD datePublished"; for <c>inspect page</c>.</summary>
    public IReadOnlyDictionary<string, string> Origins { get; init; } = new Dictionary<string, string>();
}
