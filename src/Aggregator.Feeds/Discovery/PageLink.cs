using AngleSharp.Dom;

namespace Aggregator.Feeds.Discovery;

/// <summary>A link as a page or a response states it.</summary>
/// <param name="Relations">The words of <c>rel</c>.</param>
/// <param name="Type">The media type; empty when none is said.</param>
/// <param name="IsTranslation">It says a language: without a feed's media type it is this page in that language.</param>
internal sealed record PageLink(IReadOnlyList<string> Relations, string Type, string? Href, string? Title, bool IsTranslation)
{
    /// <summary>The link that an element states.</summary>
    public static PageLink Of(IElement element) =>
        new(Words(element.GetAttribute("rel")), element.GetAttribute("type") ?? "", element.GetAttribute("href"), element.GetAttribute("title"), element.HasAttribute("hreflang"));

    /// <summary>Parts a list of relations.</summary>
    public static IReadOnlyList<string> Words(string? relations) => (relations ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it has a relation, in any case.</summary>
    public bool Is(string relation) => Relations.Contains(relation, StringComparer.OrdinalIgnoreCase);
}
