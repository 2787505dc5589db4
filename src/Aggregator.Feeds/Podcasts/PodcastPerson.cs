namespace Aggregator.Feeds;

/// <summary><c>podcast:person</c>: somebody who is heard or has worked on it.</summary>
/// <param name="Role">Such as "host" or "guest", as written; null when absent, which the specification reads as "host".</param>
/// <param name="Group">Such as "cast" or "writing", as written; null when absent, which the specification reads as "cast".</param>
/// <param name="Image">A picture (<c>img</c>); null when absent.</param>
/// <param name="Url">A page about the person (<c>href</c>); null when absent.</param>
public sealed record PodcastPerson(string Name, string? Role = null, string? Group = null, Uri? Image = null, Uri? Url = null);
