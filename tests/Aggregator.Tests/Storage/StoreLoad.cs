using System.Globalization;
using Aggregator.Ingestion;

namespace Aggregator.Storage;

/// <summary>A random load on a store, and what the store must hold after it: every change that was acknowledged, and of any other all or nothing.</summary>
internal sealed class StoreLoad(Random random)
{
    private const int Sources = 2;

    private readonly Dictionary<string, string> _expected = new(StringComparer.Ordinal);
    private readonly List<LoadChange> _open = [];
    private int _items;

    private static CancellationToken Token => CancellationToken.None;

    /// <summary>Changes that were not acknowledged: they are there, or they are not.</summary>
    public bool IsAllAcknowledged => _open.Count == 0;

    /// <summary>Makes a store in which the load can begin.</summary>
    public static async Task PrepareAsync(LiteDbStore store)
    {
        for (var source = 1; source <= Sources; source++)
        {
            await store.AddAsync(new Uri($"https://source{source}.test/feed"), new SourceSettings { Title = "0" }, Token);
        }
    }

    /// <summary>Does a few changes at one time, after those that are still open.</summary>
    public async Task RunAsync(LiteDbStore store)
    {
        await TryAgainAsync(store);
        if (_open.Count == 0)
        {
            var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Next()).ToList();
            _open.AddRange(changes.Where((change, i) => !changes.Take(i).Any(change.Touches)));
            await TryAgainAsync(store);
        }
    }

    /// <summary>Does again what was not acknowledged.</summary>
    public async Task TryAgainAsync(LiteDbStore store)
    {
        var tries = await Task.WhenAll(_open.ToList().Select(async change => (change, await IsAcknowledged(change, store))));
        foreach (var (change, _) in tries.Where(one => one.Item2))
        {
            _open.Remove(change);
            change.ApplyTo(_expected);
        }
    }

    /// <summary>What is wrong in a store; null for nothing.</summary>
    public async Task<string?> FaultInAsync(LiteDbStore store)
    {
        var held = await ReadAsync(store);
        foreach (var change in _open.Where(change => change.IsIn(held)).ToList())
        {
            _open.Remove(change);
            change.ApplyTo(_expected);
        }

        var missing = _expected.Where(one => held.GetValueOrDefault(one.Key) != one.Value).Select(one => one.Key).FirstOrDefault();
        var surplus = held.Keys.FirstOrDefault(key => !_expected.ContainsKey(key));
        var check = await store.Upkeep.CheckAsync(Token);
        return missing is not null ? $"{missing} is not as it was acknowledged"
            : surplus is not null ? $"{surplus} is half done"
            : check.Faults is [var fault, ..] ? fault
            : null;
    }

    private LoadChange Next() => (random.Next(10), _expected.Keys.Where(key => key.StartsWith("item", StringComparison.Ordinal)).ToList()) switch
    {
        (0, _) => Rename(random.Next(1, Sources + 1)),
        (1, { Count: > 0 } items) => Delete(items[random.Next(items.Count)]),
        (2 or 3, { Count: > 0 } items) => Edit(items[random.Next(items.Count)]),
        _ => Add(random.Next(1, 7)),
    };

    private LoadChange Add(int count)
    {
        var keys = Enumerable.Range(_items, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"item{number}"));
        var items = keys.Select(key => (Key: key, Draft: DraftOf(key, ""))).ToList();
        _items += count;
        return new LoadChange(
            items.ToDictionary(item => item.Key, string? (item) => item.Draft.Content.Text),
            store => store.CommitAsync(new FetchSlice(items[0].Draft.Source, [.. items.Select(item => item.Draft)], null), Token));
    }

    private LoadChange Edit(string item)
    {
        var draft = DraftOf(item, $" A further sentence, number {random.Next()}, that is long enough to be told of.");
        return new LoadChange(new() { [item] = draft.Content.Text }, store => store.CommitAsync(new FetchSlice(draft.Source, [draft], null), Token));
    }

    private static LoadChange Delete(string item) => new(new() { [item] = null }, async store =>
    {
        if ((await ArticlesAsync(store)).FirstOrDefault(article => KeyOf(article) == item) is { } article)
        {
            await store.DeleteAsync(article.Id, Token);
        }
    });

    private LoadChange Rename(int source)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{random.Next()}");
        return new LoadChange(
            new() { [$"source{source}"] = title }, store => store.ChangeAsync(new SourceId(source), settings => settings with { Title = title }, Token));
    }

    private static ArticleDraft DraftOf(string item, string addition)
    {
        var source = new SourceId(1);
        return GivenDraft.Of(source, item, GivenDraft.TextOf(item) + addition);
    }

    private static async Task<bool> IsAcknowledged(LoadChange change, LiteDbStore store)
    {
        try
        {
            await change.Do(store);
            return true;
        }
        catch (Exception refusal) when (refusal is StoreUnavailableException or IOException)
        {
            return false;
        }
    }

    private static async Task<Dictionary<string, string>> ReadAsync(LiteDbStore store)
    {
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in await ArticlesAsync(store))
        {
            held[held.ContainsKey(KeyOf(article)) ? $"{KeyOf(article)}, listed twice," : KeyOf(article)] = article.Content.Text ?? "";
        }

        foreach (var source in await store.SourcesAsync(Token))
        {
            if (source.Settings.Title is { } title && title != "0")
            {
                held[$"source{source.Id}"] = title;
            }
        }

        return held;
    }

    private static async Task<IReadOnlyList<Article>> ArticlesAsync(LiteDbStore store) =>
        (await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, null, 1000), Token)).Items;

    private static string KeyOf(Article article) => article.Content.Url.Segments[^1];
}
