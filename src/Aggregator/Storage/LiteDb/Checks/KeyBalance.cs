using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb.Checks;

/// <summary>
/// Sets the keys that lead to articles against those that should: for each article's number the sum over the ones less the sum over the others, which is zero when they are
/// the same. So a check needs two walks and 40 bytes an article, and not twenty searches for each.
/// </summary>
internal sealed class KeyBalance
{
    private readonly Dictionary<long, ulong> _rest = [];
    private readonly HashSet<long> _unknown = [];

    /// <summary>Says what keys should lead to an article.</summary>
    public void Expect(long number, IEnumerable<SortKey> keys)
    {
        foreach (var key in keys)
        {
            Move(number, key.Mixed());
        }
    }

    /// <summary>Says that it cannot be known what leads to an article, as that is damaged.</summary>
    public void ExpectAnything(long number) => _unknown.Add(number);

    /// <summary>Says what there is. The key of a copy's or an edit's exact key says that there must be that one too.</summary>
    public void Find(SortKey key)
    {
        if (key.Kind == KeyKind.Alias)
        {
            var number = ArticleKey.NumberOf(key);
            Move(number, ArticleKey.Leading(ArticleKey.ExactOf(key), number).Mixed());
        }
        else
        {
            Move(ArticleKey.NumberOf(key), unchecked(0 - key.Mixed()));
        }
    }

    /// <summary>The numbers of articles whose keys are not as they should be.</summary>
    public IEnumerable<long> Unequal => _rest.Where(rest => rest.Value != 0 && !_unknown.Contains(rest.Key)).Select(rest => rest.Key).Order();

    private void Move(long number, ulong by) => _rest[number] = unchecked(_rest.GetValueOrDefault(number) + by);
}
