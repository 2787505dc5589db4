namespace Aggregator.Publishing;

/// <summary>The format of a published feed.</summary>
public enum OutputFormat
{
    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
