namespace Aggregator.Feeds;

/// <summary>One subscription of an <see cref="OpmlDocument"/>, with the folder it lies in.</summary>
/// <param name="XmlUrl">The feed's address as written; not yet checked, as the address of a dead feed is worth a message of its own.</param>
/// <param name="Title">Null when the document gives none.</param>
/// <param name="Folder">The names of the folders from the outside in, parted by "/"; null at the top.</param>
/// <param name="HtmlUrl">The site's address as written; null when absent.</param>
public sealed record OpmlSubscription(string XmlUrl, string? Title = null, string? Folder = null, string? HtmlUrl = null);
