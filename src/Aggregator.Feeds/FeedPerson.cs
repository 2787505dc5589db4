namespace Aggregator.Feeds;

/// <summary>A person or an organisation; at least one member is set.</summary>
/// <param name="Name">Plain text: <c>atom:name</c>, JSON <c>name</c>, the line of RSS without the e-mail address, all of <c>dc:creator</c>; null when absent.</param>
/// <param name="Email"><c>atom:email</c>, <c>itunes:email</c>, the address in a line of RSS; null when absent.</param>
/// <param name="Url"><c>atom:uri</c>, JSON <c>url</c>; null when absent.</param>
/// <param name="Avatar">A picture: JSON <c>avatar</c>; null when absent, and in all other formats.</param>
public sealed record FeedPerson(string? Name, string? Email = null, Uri? Url = null, Uri? Avatar = null);
