namespace Aggregator.Feeds;

/// <summary>One feed of a subscription list.</summary>
/// <param name="Url">The address of the feed (<c>xmlUrl</c>), as it is written there.</param>
/// <param name="Title"><c>title</c>, else <c>text</c>; null when there is neither.</param>
/// <param name="Category">The names of the folders around it, parted by "/", else its <c>category</c>; null for none.</param>
/// <param name="Site"><c>htmlUrl</c>; null when absent.</param>
public sealed record OpmlOutline(string Url, string? Title, string? Category, string? Site = null);
