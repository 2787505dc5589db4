using System.Collections.Concurrent;
using Aggregator.Deduplication;
using Aggregator.Fetching;
using Aggregator.Watching;

namespace Aggregator.Storage.LiteDb;

/// <summary>All sources as they are on the disk, in memory: the writer alone changes it, after its commit.</summary>
internal sealed class SourceCatalogue
{
    private readonly ConcurrentDictionary<SourceId, Source> _sources = new();
    private readonly ConcurrentDictionary<string, SourceId> _byAddress = new(StringComparer.Ordinal);

    public int Count => _sources.Count;

    public Source? Find(SourceId id) => _sources.GetValueOrDefault(id);

    public Source? Find(Uri address) => _byAddress.TryGetValue(KeyOf(address), out var id) ? Find(id) : null;

    public IReadOnlyDictionary<FetchError, int> CountByError() =>
        _sources.Values.Select(source => source.State.Error).OfType<FetchError>().CountBy(error => error).ToDictionary();

    public IReadOnlyDictionary<HealthFlagKind, int> CountByFlag() =>
        _sources.Values.SelectMany(source => source.State.Flags).CountBy(flag => flag.Kind).ToDictionary();

    public IReadOnlyDictionary<SourceHealth, int> CountByHealth() => _sources.Values.CountBy(source => source.Health).ToDictionary();

    public IReadOnlyList<Source> ByTitle() =>
        [.. _sources.Values.OrderBy(source => source.Title, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Id.Value)];

    public void Set(Source source)
    {
        _sources[source.Id] = source;
        _byAddress[KeyOf(source.Url)] = source.Id;
        foreach (var former in source.State.FormerUrls)
        {
            _byAddress.TryAdd(KeyOf(former.Url), source.Id);
        }
    }

    public void Remove(SourceId id)
    {
        if (_sources.TryRemove(id, out var source))
        {
            foreach (var url in source.State.FormerUrls.Select(former => former.Url).Append(source.Url))
            {
                _byAddress.TryRemove(new KeyValuePair<string, SourceId>(KeyOf(url), id));
            }
        }
    }

    /// <summary>What makes two addresses one subscription; the scheme is no part of it.</summary>
    public static string KeyOf(Uri address) => CanonicalUrl.Of(address).Key;
}
