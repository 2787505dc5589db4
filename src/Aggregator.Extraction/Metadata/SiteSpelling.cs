using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The site's name where no element states it: how the page itself writes it.</summary>
internal static class SiteSpelling
{
    private const int Longest = 60;
    private const int ShortestLabel = 3;

    /// <summary>What the title element has beyond the headline; null when it has nothing or only the address.</summary>
    public static Found<string>? InTitle(PageFacts facts, string? title)
    {
        var last = facts.TabTitle is { } full && SiteSuffix.Parts(full) is [_, .., var end] ? end : null;
        return last is { Length: > 1 and <= Longest } && title is not null && !last.Contains('.', StringComparison.Ordinal)
            && !Letters.Of(title).Contains(Letters.Of(last), StringComparison.Ordinal)
            ? new Found<string>(last, "title element") : null;
    }

    /// <summary>The host's own label, written as a logo's text or a short line of the page writes it: "Klar Und Deutlich" for klarunddeutlich.example.</summary>
    public static Found<string>? OfHost(PageFacts facts)
    {
        if (SiteSuffix.HostName(facts.Url) is not { Length: >= ShortestLabel } label)
        {
            return null;
        }

        var key = Letters.Of(label);
        var spelled = facts.Elements.Images.Select(image => image.GetAttribute("alt")).Concat(facts.Page.Blocks.Select(block => block.Text))
            .FirstOrDefault(text => text is { Length: <= Longest } && text.Length >= label.Length && Letters.Of(text) == key);
        return PlainText.OrNull(spelled) is { } name ? new Found<string>(name, "host, as the page writes it") : new Found<string>(char.ToUpperInvariant(label[0]) + label[1..], "host");
    }
}
