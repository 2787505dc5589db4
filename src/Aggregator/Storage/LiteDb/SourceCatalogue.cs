using System.Collections.Concurrent;
using Aggregator.Deduplication;

namespace Aggregator.Storage.LiteDb;

/// <summary>All sources as they are on the disk, in memory: the writer alone changes it, after its commit.</summary>
internal sealed class SourceCatalogue
{
    private readonly ConcurrentDictionary<SourceId, Source> _sources = new();
    private readonly ConcurrentDictionary<string, SourceId> _byAddress = new(StringComparer.Ordinal);

    public int Count => _sources.Count;

    public Source? Find(SourceId id) => _sources.GetValueOrDefault(id);

    public Source? Find(Uri address) => _byAddress.TryGetValue(KeyOf(address), out var id) ? Find(id) : null;

    public IReadOnlyDictionary<SourceHealth, int> CountByHealth() => _sources.Values.CountBy(source => source.Health).ToDictionary();

    public IReadOnlyList<Source> ByTitle() =>
        [.. _sources.Values.OrderBy(source => source.Title, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Id.Value)];

    public void Set(Source source)
    {
        _sources[source.Id] = source;
        _byAddress[KeyOf(source.Url)] = source.Id;
    }

    public void Remove(SourceId id)
    {
        if (_sources.TryRemove(id, out var source))
        {
            _byAddress.TryRemove(KeyOf(source.Url), out _);
        }
    }

    /// <summary>What makes two addresses one subscription; the scheme is no part of it.</summary>
    public static string KeyOf(Uri address) => CanonicalUrl.Of(address).Key;
}
