namespace Aggregator.Feeds;

/// <summary>An attribute of an outline that OPML does not know; kept, so that reading and writing again loses nothing.</summary>
/// <param name="Name">As written, with its prefix if it has one.</param>
/// <param name="Namespace">The namespace of the prefix; empty without one.</param>
public sealed record OpmlAttribute(string Name, string Value, string Namespace = "");
