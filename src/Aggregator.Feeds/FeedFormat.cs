namespace Aggregator.Feeds;

/// <summary>The family of a feed's format.</summary>
public enum FeedFormat
{
    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>Atom 0.3 and 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>RSS 0.90 and 1.0, on RDF.</summary>
    Rdf,

    /// <summary>JSON Feed 1.0 and 1.1.</summary>
    Json,

    /// <summary>Channel Definition Format.</summary>
    Cdf,
}
