namespace Aggregator.Feeds;

/// <summary>A person or an organisation; at least one member is set.</summary>
/// <remarks>
/// RSS says that author, managingEditor and webMaster are e-mail addresses with a name, and <c>dc:creator</c> holds the same in many feeds; so a line of either is taken
/// apart where it is "a@b.c (Name)", "Name (a@b.c)" or "Name &lt;a@b.c&gt;", and references such as <c>&amp;#239;</c> in it are decoded. Names of Atom and JSON stay as they are.
/// </remarks>
/// <param name="Name">Plain text: <c>atom:name</c>, JSON <c>name</c>, the line of RSS or Dublin Core without the e-mail address; null when absent.</param>
/// <param name="Email"><c>atom:email</c>, <c>itunes:email</c>, the address in a line of RSS or Dublin Core; null when absent.</param>
/// <param name="Url"><c>atom:uri</c>, JSON <c>url</c>; null when absent.</param>
/// <param name="Avatar">A picture: JSON <c>avatar</c>; null when absent, and in all other formats.</param>
public sealed record FeedPerson(string? Name, string? Email = null, Uri? Url = null, Uri? Avatar = null);
