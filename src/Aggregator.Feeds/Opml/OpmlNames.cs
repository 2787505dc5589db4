namespace Aggregator.Feeds;

/// <summary>The attributes of an outline that <see cref="OpmlOutline"/> has a member for.</summary>
internal static class OpmlNames
{
    public static IReadOnlyList<string> OfOutline { get; } = ["text", "title", "type", "xmlUrl", "htmlUrl", "category"];
}
