using System.Globalization;
using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>What a commit of the index holds, written into the commit itself: so state and documents can never disagree.</summary>
/// <param name="Store">The store it was fed from.</param>
/// <param name="Restores">How often that store had been restored: after a restore the change sequence may have gone back.</param>
/// <param name="Seq">The last change in it.</param>
/// <param name="Schema">The meaning of fields and words.</param>
internal sealed record IndexState(Guid Store, int Restores, long Seq, int Schema)
{
    /// <summary>To be raised by every change of <see cref="IndexFields"/>, <see cref="ArticleDocument"/>, <see cref="ArticleAnalyzer"/> or <see cref="SearchText"/>.</summary>
    public const int CurrentSchema = 3;

    /// <summary>The state of an index that holds nothing yet of a store.</summary>
    public static IndexState EmptyOf(StoreIdentity store) => new(store.Id, store.Restores, 0, CurrentSchema);

    /// <summary>Reads what <see cref="ToCommitData"/> wrote; null when it is something else.</summary>
    public static IndexState? Read(IDictionary<string, string>? data) =>
        data is not null
        && data.TryGetValue("store", out var store) && Guid.TryParse(store, out var id)
        && data.TryGetValue("restores", out var restores) && int.TryParse(restores, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && data.TryGetValue("seq", out var seq) && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && data.TryGetValue("schema", out var schema) && int.TryParse(schema, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new IndexState(id, count, number, version)
            : null;

    /// <summary>Why this index cannot be brought up to a store by replay; null when it can.</summary>
    public string? WhyUselessFor(StoreIdentity store) => this switch
    {
        { Schema: not CurrentSchema } => "it was written by another version",
        _ when Store != store.Id => "it belongs to another store",
        _ when Restores != store.Restores => "the store was restored from a backup",
        _ when Seq > store.Seq => "it is ahead of the store",
        _ => null,
    };

    /// <summary>The state as a commit carries it.</summary>
    public Dictionary<string, string> ToCommitData() => new(StringComparer.Ordinal)
    {
        ["store"] = Store.ToString("D"),
        ["restores"] = Restores.ToString(CultureInfo.InvariantCulture),
        ["seq"] = Seq.ToString(CultureInfo.InvariantCulture),
        ["schema"] = Schema.ToString(CultureInfo.InvariantCulture),
    };
}
