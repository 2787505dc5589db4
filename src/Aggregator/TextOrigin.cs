namespace Aggregator;

/// <summary>Whose words an article's text is, and why: what an operator asks of a text that looks wrong.</summary>
/// <param name="IsPage">The page's; else the feed's.</param>
/// <param name="Reason">One of <see cref="TextReason"/>, or the name of what the page was instead of an article ("consent_wall", "not_found").</param>
public sealed record TextOrigin(bool IsPage, string Reason)
{
    /// <summary>The text is the feed's.</summary>
    public static TextOrigin Feed(string reason) => new(IsPage: false, reason);

    /// <summary>The text is the page's.</summary>
    public static TextOrigin Page(string reason) => new(IsPage: true, reason);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TextOrigin? Parse(string? text) => text?.Split(':') switch
    {
        ["page", var reason] => Page(reason),
        ["feed", var reason] => Feed(reason),
        _ => null,
    };

    /// <summary>"page:feed_cut", "feed:consent_wall".</summary>
    public override string ToString() => $"{(IsPage ? "page" : "feed")}:{Reason}";
}
