namespace Aggregator.Deduplication;

/// <summary>The identity key of an address: equal for two addresses of one article. Never the address that is fetched or shown.</summary>
/// <param name="Key">The address without scheme, tracking parameters, AMP and mobile spellings; compared ordinally.</param>
public readonly record struct CanonicalUrl(string Key)
{
    /// <summary>The key of an address; an address that cannot be read is its own key.</summary>
    public static CanonicalUrl Of(string address) => throw new NotImplementedException();

    /// <inheritdoc cref="Of(string)"/>
    public static CanonicalUrl Of(Uri address) => Of(address.OriginalString);

    /// <summary>Whether the key is a site's front page, which many articles may name as their canonical address and which is then none.</summary>
    public bool IsFrontPage => throw new NotImplementedException();

    /// <inheritdoc/>
    public override string ToString() => Key;
}
