namespace Aggregator;

/// <summary>
/// The identity of an article: a UUIDv7 minted by the writer at first storing. It survives re-fetch, edits, address changes, merges and restarts.
/// </summary>
public readonly record struct ArticleId(Guid Value)
{
    /// <summary>Reads the form that <see cref="ToString"/> gives; null when it is none.</summary>
    public static ArticleId? Parse(string? text) => Guid.TryParse(text, out var value) ? new ArticleId(value) : null;

    /// <summary>The id as feeds carry it (RFC 9562).</summary>
    public string ToUrn() => $"urn:uuid:{Value:D}";

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
